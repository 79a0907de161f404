package dev.gatehouse.sandbox;

import org.jspecify.annotations.Nullable;

/** An error as AWS answers it: HTTP status, wire code and message. Handlers throw it; the gateway writes it. */
public final class AwsError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public AwsError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The usual form: HTTP 400. */
    public static AwsError of(String code, String message) {
        return new AwsError(400, code, message);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    @Override
    public @Nullable String getMessage() {
        return super.getMessage();
    }
}
