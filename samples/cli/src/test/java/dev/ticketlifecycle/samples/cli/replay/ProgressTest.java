package dev.ticketlifecycle.samples.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter terminal = new StringWriter();

    @Test
    void onATerminalOneLineSaysHowFarItIs() {
        Progress progress = new Progress(new PrintWriter(terminal), true);

        for (int row = 1; row < 8000; row++) {
            progress.read("log.csv", 2 * row);
        }
        progress.replayed(3, 3);
        progress.clear();

        String first = "reading log.csv: 8,192 lines";
        String second = "replaying: 3 of 3 tickets";
        assertThat(terminal)
                .hasToString(first + "\r" + " ".repeat(first.length()) + "\r" + second + "\r"
                        + " ".repeat(second.length()) + "\r");
    }

    @Test
    void elsewhereThereIsNone() {
        Progress progress = new Progress(new PrintWriter(terminal), false);

        progress.read("log.csv", 4096);
        progress.replayed(3, 3);
        progress.clear();

        assertThat(terminal.toString()).isEmpty();
    }
}
