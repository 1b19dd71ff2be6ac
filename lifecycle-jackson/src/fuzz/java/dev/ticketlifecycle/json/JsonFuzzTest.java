package dev.ticketlifecycle.json;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Looks for documents that break more than themselves; what it finds is kept for {@link CorpusTest}. */
class JsonFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void onlyDeclaredErrors(byte[] data) {
        Corpus.judge(data);
    }
}
