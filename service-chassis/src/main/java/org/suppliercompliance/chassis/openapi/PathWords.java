package org.suppliercompliance.chassis.openapi;

import java.util.Locale;

/** Says what a parameter in a path is, from the path: {@code /dead-letters/{id}} holds "The id of the dead letter." */
final class PathWords {
    private PathWords() {}

    /** The sentence about the parameter. */
    static String describe(String path, String parameter) {
        String before = path.substring(0, path.indexOf("/{" + parameter + "}")).replaceAll("/\\{[^}]+}", "");
        boolean named = parameter.matches(".+Id");
        String thing = named
                ? words(parameter.substring(0, parameter.length() - 2))
                : singular(words(before.substring(before.lastIndexOf('/') + 1)));
        if (named || parameter.equals("id")) {
            return "The id of the " + thing + ".";
        }
        return thing.equals(parameter) ? "The " + thing + "." : "The " + words(parameter) + " of the " + thing + ".";
    }

    /** Kebab and camel case as words; non- and -up stay where they are. */
    private static String words(String name) {
        return name.replaceAll("(?<!\\bnon)-(?!ups?\\b)", " ")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** One of what a collection is named after. */
    private static String singular(String many) {
        if (many.equals("people")) {
            return "person";
        }
        if (many.endsWith("ia")) {
            return many.replaceFirst("ia$", "ion");
        }
        if (!many.endsWith("s") || many.endsWith("news")) {
            return many + " item";
        }
        return many.replaceFirst("ies$", "ys").replaceFirst("yses$", "ysiss").replaceFirst("s$", "");
    }
}
