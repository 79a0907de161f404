package dev.gatehouse.watch;

/** A drill cannot begin: {@code reason} is the end of a message {@code drill.not.<reason>} or of the drill's own. */
public class NoDrill extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Another drill is under way with the resource. */
    public static final String BUSY = "busy";

    /** It is not in AWS, or nobody has looked at it yet. */
    public static final String UNKNOWN = "unknown";

    private final String reason;

    NoDrill(String reason) {
        super("no drill: " + reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
