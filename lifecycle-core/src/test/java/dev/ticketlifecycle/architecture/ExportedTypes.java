package dev.ticketlifecycle.architecture;

import dev.ticketlifecycle.Lifecycle;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The types that hosts see. */
final class ExportedTypes {

    private static final Set<String> NOT_EXPORTED = Set.of("dev.ticketlifecycle.room", "dev.ticketlifecycle.gate");

    private ExportedTypes() {}

    static List<Class<?>> all() {
        List<Class<?>> types = new ArrayList<>();
        for (Path file : Sources.files()) {
            String name = file.getFileName().toString().replace(".java", "");
            if (!name.equals("package-info") && !NOT_EXPORTED.contains(Sources.packageOf(file))) {
                collect(load(Sources.packageOf(file) + "." + name), types);
            }
        }
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Lifecycle.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Class<?> type, List<Class<?>> into) {
        if (Modifier.isPublic(type.getModifiers())) {
            into.add(type);
            Arrays.stream(type.getDeclaredClasses()).forEach(nested -> collect(nested, into));
        }
    }
}
