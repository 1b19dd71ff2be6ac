package dev.ticketlifecycle.json;

import dev.ticketlifecycle.jackson2.Jackson2;
import dev.ticketlifecycle.jackson3.Jackson3;
import dev.ticketlifecycle.json.token.TokenReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Whoever reads: what is asked of one generation of Jackson is asked of the other. */
enum Generation {
    TWO {
        @Override
        <T> T read(Class<T> type, byte[] document) {
            return Examples.TWO.read(type, document);
        }

        @Override
        <T> T read(Class<T> type, String document) {
            return Examples.TWO.read(type, document);
        }

        @Override
        TokenReader unlimited(byte[] document) {
            try {
                return Jackson2.tokens(new com.fasterxml.jackson.core.JsonFactoryBuilder()
                        .streamReadConstraints(com.fasterxml.jackson.core.StreamReadConstraints.builder()
                                .maxNestingDepth(1_000_000)
                                .maxStringLength(100_000_000)
                                .maxNumberLength(1_000_000)
                                .build())
                        .build()
                        .createParser(document));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    THREE {
        @Override
        <T> T read(Class<T> type, byte[] document) {
            return Examples.THREE.read(type, document);
        }

        @Override
        <T> T read(Class<T> type, String document) {
            return Examples.THREE.read(type, document);
        }

        @Override
        TokenReader unlimited(byte[] document) {
            return Jackson3.tokens(tools.jackson.core.json.JsonFactory.builder()
                    .streamReadConstraints(tools.jackson.core.StreamReadConstraints.builder()
                            .maxNestingDepth(1_000_000)
                            .maxStringLength(100_000_000)
                            .maxNumberLength(1_000_000)
                            .build())
                    .build()
                    .createParser(tools.jackson.core.ObjectReadContext.empty(), document));
        }
    };

    abstract <T> T read(Class<T> type, byte[] document);

    abstract <T> T read(Class<T> type, String document);

    /** The tokens of a host's parser that lets nearly everything through. */
    abstract TokenReader unlimited(byte[] document);
}
