package dev.gatehouse.blueprint;

import java.util.List;

/**
 * Something a blueprint asks for. Its word is the message {@code blueprint.field.<key>}, its help
 * {@code blueprint.field.<key>.help}.
 */
public enum Parameter {
    NAME("name", Control.TEXT, ""),
    STAGE("stage", Control.CHOICE, "dev"),
    ACCOUNT("account", Control.CHOICE, ""),
    REGION("region", Control.CHOICE, "ap-northeast-2"),
    BLOCK("block", Control.TEXT, ""),
    LAYOUT("layout", Control.OPTIONS, ""),
    OFFICE("office", Control.TEXT, ""),
    DOMAIN("domain", Control.TEXT, ""),
    ZONE("zone", Control.TEXT, ""),
    EMAIL("email", Control.TEXT, ""),
    ADDRESS("address", Control.CHOICE, Parameter.CHANGING),
    NAT("nat", Control.CHOICE, Parameter.EACH),
    INSTANCE_TYPE("instanceType", Control.TEXT, "t3.micro"),
    MIN_SERVERS("minServers", Control.NUMBER, "2"),
    MAX_SERVERS("maxServers", Control.NUMBER, "4"),
    DATABASE_CLASS("databaseClass", Control.TEXT, "db.t4g.micro"),
    NODE_TYPE("nodeType", Control.TEXT, "cache.t4g.micro"),
    FINAL_SNAPSHOT("finalSnapshot", Control.CHOICE, ""),
    PUBLIC_KEY("publicKey", Control.LINES, "");

    /** An address of AWS's, another one after each stop. */
    static final String CHANGING = "changing";

    /** An Elastic IP, which stays. */
    static final String ELASTIC = "elastic";

    /** A NAT gateway in each zone. */
    static final String EACH = "each";

    /** A NAT gateway for both zones. */
    static final String ONE = "one";

    /** A final snapshot is kept. */
    static final String KEEP = "keep";

    /** No data is kept. */
    static final String SKIP = "skip";

    /** How people answer. */
    public enum Control {
        TEXT,
        NUMBER,
        CHOICE,
        /** All there is to choose from is seen at once. */
        OPTIONS,
        LINES
    }

    private final String key;
    private final Control control;
    private final String proposal;

    Parameter(String key, Control control, String proposal) {
        this.key = key;
        this.control = control;
        this.proposal = proposal;
    }

    /** Its name in forms, and the path of what is found about it. */
    public String key() {
        return key;
    }

    public Control control() {
        return control;
    }

    /** What there is to choose from, wherever it is asked; empty where that depends on more than the parameter. */
    List<String> words() {
        return switch (this) {
            case ADDRESS -> List.of(CHANGING, ELASTIC);
            case NAT -> List.of(EACH, ONE);
            case FINAL_SNAPSHOT -> List.of(KEEP, SKIP);
            default -> List.of();
        };
    }

    /** What is proposed unless a blueprint has something better; empty where nobody can. */
    String proposal() {
        return proposal;
    }
}
