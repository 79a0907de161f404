package dev.gatehouse.kinds.listener;

import dev.gatehouse.net.Malformed;
import dev.gatehouse.net.Scalar;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a load balancer answers by itself: {@code 503 text/html <h1>Back soon</h1>}. In its text a new line is written
 * {@code \n}, and a backslash twice.
 */
public record Answer(int status, String contentType, String body) implements Scalar {

    public static final Answer NOT_FOUND = new Answer(404, "text/plain", "Not found");

    static final String PLAIN = "text/plain";
    private static final List<String> TYPES =
            List.of(PLAIN, "text/css", "text/html", "application/javascript", "application/json");
    private static final int LONGEST = 1024;
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,9})(?:\\s+([a-z]+/[a-z.+-]+)(?=\\s|$))?(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("[245]\\d\\d");

    public Answer {
        body = body.strip();
    }

    public static Answer parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new Malformed("listener.malformed-answer", text.strip());
        }
        if (!STATUS.matcher(parts.group(1)).matches()) {
            throw new Malformed("listener.answer-status", parts.group(1));
        }
        String type = Objects.requireNonNullElse(parts.group(2), PLAIN);
        if (!TYPES.contains(type)) {
            throw new Malformed("listener.content-type", type, String.join(", ", TYPES));
        }
        String body = unescaped(Objects.requireNonNullElse(parts.group(3), ""));
        if (body.length() > LONGEST) {
            throw new Malformed("listener.long-answer", body.length(), LONGEST);
        }
        return new Answer(Integer.parseInt(parts.group(1)), type, body);
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\(.)")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)));
    }

    @Override
    public String toString() {
        String written = body.replace("\\", "\\\\").replace("\r\n", "\n").replace("\n", "\\n");
        return (status + " " + contentType + " " + written).strip();
    }
}
