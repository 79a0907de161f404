package dev.gatehouse.kinds.userdata;

import dev.gatehouse.resource.StoredForm;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first lines of a script that was made of parts: from them alone it can be told what it was made of. */
final class Heading {

    private static final Pattern LINES =
            Pattern.compile("#!/bin/bash\n# gatehouse user-data (\\d{1,4}) (\\S+)\n.*", Pattern.DOTALL);

    private Heading() {}

    static String of(UserData userData, int version) {
        Map<String, String> words = new LinkedHashMap<>();
        flatten("", StoredForm.write(userData.withScript(null)), words);
        String parameters = words.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "#!/bin/bash\n# gatehouse user-data " + version + " " + parameters + "\n"
                + "# Made of parts: change those in Gatehouse. A change made here shows there as one from outside.\n";
    }

    /** What the text was made of; null if it is not, to the letter, what is made of that. */
    static @Nullable UserData read(String text) {
        Matcher lines = LINES.matcher(text);
        if (!lines.matches() || !Parts.isKnown(Integer.parseInt(lines.group(1)))) {
            return null;
        }
        int own = text.indexOf("\n" + Composition.OWN);
        String script = own < 0 ? null : text.substring(own + 1 + Composition.OWN.length());
        try {
            UserData made =
                    StoredForm.read(UserData.class, tree(lines.group(2))).withScript(script);
            return Composition.of(made, Integer.parseInt(lines.group(1))).equals(text) ? made : null;
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return null;
        }
    }

    private static void flatten(String prefix, Map<String, Object> tree, Map<String, String> words) {
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                Map<String, Object> below = new LinkedHashMap<>();
                inner.forEach((key, element) -> below.put(String.valueOf(key), element));
                flatten(prefix + name + ".", below, words);
            } else {
                words.put(prefix + name, String.valueOf(value));
            }
        });
    }

    private static Map<String, Object> tree(String parameters) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String word : parameters.split("&")) {
            String[] sides = word.split("=", 2);
            String value = URLDecoder.decode(sides.length == 2 ? sides[1] : "", StandardCharsets.UTF_8);
            String[] path = sides[0].split("\\.", 2);
            if (path.length == 1) {
                tree.put(path[0], value);
            } else {
                below(tree, path[0]).put(path[1], value);
            }
        }
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> below(Map<String, Object> tree, String name) {
        return (Map<String, Object>) tree.computeIfAbsent(name, none -> new LinkedHashMap<String, Object>());
    }
}
