package dev.gatehouse.web.api.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that the API does not carry out; its text is the message {@code api.problem.<code>}. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Remark> remarks;

    public Rejected(HttpStatus status, String code, List<Remark> remarks, Object... arguments) {
        super(status.value() + " " + code);
        this.status = status;
        this.code = code;
        this.remarks = List.copyOf(remarks);
        this.arguments = List.of(arguments);
    }

    public Rejected(HttpStatus status, String code, Object... arguments) {
        this(status, code, List.of(), arguments);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    List<Remark> remarks() {
        return remarks;
    }
}
