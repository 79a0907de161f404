package dev.gatehouse.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as AWS answers it: HTTP status, wire code and message. Handlers throw it; the gateway writes it. */
public final class AwsError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    /** Linked for the order of what is written; a plain map of Java's would not say that it can be serialised. */
    private final LinkedHashMap<String, String> members = new LinkedHashMap<>();

    public AwsError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The usual form: HTTP 400. */
    public static AwsError of(String code, String message) {
        return new AwsError(400, code, message);
    }

    /** The same error with one more member, as some exceptions of AWS's have: EFS names the file system that exists. */
    public AwsError with(String member, String value) {
        AwsError more = new AwsError(status, code, String.valueOf(getMessage()));
        more.members.putAll(members);
        more.members.put(member, value);
        return more;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** What the error says beside its code and message. */
    public Map<String, String> members() {
        return Map.copyOf(members);
    }

    @Override
    public @Nullable String getMessage() {
        return super.getMessage();
    }
}
