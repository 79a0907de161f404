package dev.gatehouse.kinds.userdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script as its shell sees it, roughly: without comments, commands in one line each, and which file a line goes to. */
final class ScriptText {

    /** A redirection or tee to a file, and the heredoc that follows it. */
    private static final Pattern TO_FILE = Pattern.compile("(?:>{1,2}|\\btee\\b(?:\\s+-a)?)\\s*['\"]?(/[\\w./-]+)");

    private static final Pattern HEREDOC = Pattern.compile("<<-?\\s*(['\"]?)(\\w+)\\1");

    /**
     * A command, or a line of a file that the script writes.
     *
     * @param number as people count lines: from 1
     * @param file where it goes; empty if nowhere
     */
    record Line(int number, String text, String file) {}

    private final List<Line> lines = new ArrayList<>();

    ScriptText(String script) {
        List<String> typed = script.lines().toList();
        String file = "";
        String end = "";
        for (int i = 0; i < typed.size(); i++) {
            int number = i + 1;
            if (!end.isEmpty()) {
                boolean over = typed.get(i).strip().equals(end);
                end = over ? "" : end;
                if (!over) {
                    lines.add(new Line(number, typed.get(i), file));
                }
                continue;
            }
            StringBuilder command = new StringBuilder(typed.get(i));
            while (command.toString().endsWith("\\") && i + 1 < typed.size()) {
                command.setLength(command.length() - 1);
                command.append(typed.get(++i));
            }
            String text = command.toString();
            if (text.strip().startsWith("#")) {
                continue;
            }
            Matcher target = TO_FILE.matcher(text);
            file = target.find() ? target.group(1) : "";
            lines.add(new Line(number, text, file));
            Matcher heredoc = HEREDOC.matcher(text);
            end = heredoc.find() ? heredoc.group(2) : "";
        }
    }

    Optional<Line> first(Predicate<Line> which) {
        return lines.stream().filter(which).findFirst();
    }

    Optional<Line> first(Pattern pattern) {
        return first(line -> pattern.matcher(line.text()).find());
    }

    boolean has(Pattern pattern) {
        return first(pattern).isPresent();
    }
}
