package dev.gatehouse.web.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the text of a record apart again: {@code destination=0.0.0.0/0 target=@…}. */
final class RowText {

    private RowText() {}

    /** The values by component; those the text does not mention are missing. */
    static Map<String, String> parse(List<String> components, String text) {
        Map<String, Integer> starts = new LinkedHashMap<>();
        int from = 0;
        for (String component : components) {
            int at = find(text, component + "=", from);
            if (at >= 0) {
                starts.put(component, at);
                from = at + component.length() + 1;
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        List<Map.Entry<String, Integer>> found = List.copyOf(starts.entrySet());
        for (int i = 0; i < found.size(); i++) {
            int start = found.get(i).getValue() + found.get(i).getKey().length() + 1;
            int end = i + 1 < found.size() ? found.get(i + 1).getValue() - 1 : text.length();
            values.put(found.get(i).getKey(), text.substring(start, end));
        }
        return values;
    }

    private static int find(String text, String word, int from) {
        int at = text.indexOf(word, from);
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }
}
