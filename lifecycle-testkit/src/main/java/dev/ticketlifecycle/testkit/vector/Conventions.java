package dev.ticketlifecycle.testkit.vector;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of two customs a vector holds to, where systems differ. */
record Conventions(Map<Custom, String> stated, Set<Custom> sensitive) {

    /** A question that systems answer in two ways: first what a vector assumes that says nothing else. */
    private enum Custom {
        EXACT_CLOSE("close", "next_open"),
        ZERO("roll", "identity"),
        REVERSED("zero", "negative"),
        ELAPSED("real", "wall"),
        CLOSE_INSTANT("exclusive", "inclusive");

        private final String usual;
        private final String other;

        Custom(String usual, String other) {
            this.usual = usual;
            this.other = other;
        }

        boolean knows(String value) {
            return value.equals(usual) || value.equals(other);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String CUSTOMS = String.join(
            ", ", EnumSet.allOf(Custom.class).stream().map(Custom::key).toList());

    static Conventions read(Fields fields) {
        Map<Custom, String> stated = new EnumMap<>(Custom.class);
        if (fields.has("conventions")) {
            Fields conventions = fields.object("conventions");
            for (String name : conventions.names()) {
                Custom custom = custom(fields, name);
                String value = conventions.text(name);
                if (!custom.knows(value)) {
                    throw new NoVector("unknown value '" + value + "' of convention '" + name + "': known are "
                            + custom.usual + ", " + custom.other);
                }
                stated.put(custom, value);
            }
        }
        Set<Custom> sensitive = EnumSet.noneOf(Custom.class);
        fields.texts("sensitive_to").forEach(name -> sensitive.add(custom(fields, name)));
        return new Conventions(stated, sensitive);
    }

    private static Custom custom(Fields fields, String name) {
        return EnumSet.allOf(Custom.class).stream()
                .filter(one -> one.key().equals(name))
                .findFirst()
                .orElseThrow(() -> fields.unknown("convention", name, CUSTOMS));
    }

    private boolean says(Custom custom, String value) {
        return value.equals(stated.get(custom));
    }

    /** Why the library doesn't hold to them, if it doesn't. */
    Optional<String> whyNot() {
        if (says(Custom.ELAPSED, "wall")) {
            return Optional.of("convention elapsed: wall; the library counts the time that really passes");
        }
        if (says(Custom.CLOSE_INSTANT, "inclusive")) {
            return Optional.of("convention close_instant: inclusive; the library is closed at closing");
        }
        return Optional.empty();
    }

    boolean none() {
        return stated.isEmpty();
    }

    /** Whether an amount of open time leads on to where the desk opens again, when it runs out just where it closes. */
    boolean rolls(boolean zero) {
        if (zero && stated.containsKey(Custom.ZERO)) {
            return says(Custom.ZERO, "roll");
        }
        return says(Custom.EXACT_CLOSE, "next_open") || (zero && sensitive.contains(Custom.ZERO));
    }

    /** Whether the time from a later instant to an earlier one is negative. */
    boolean signed() {
        return says(Custom.REVERSED, "negative");
    }
}
