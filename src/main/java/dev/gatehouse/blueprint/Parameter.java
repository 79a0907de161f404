package dev.gatehouse.blueprint;

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
    DOMAIN("domain", Control.TEXT, ""),
    OFFICE("office", Control.TEXT, ""),
    NAT("nat", Control.CHOICE, "each"),
    INSTANCE_TYPE("instanceType", Control.TEXT, "t3.micro"),
    MIN_SERVERS("minServers", Control.NUMBER, "2"),
    MAX_SERVERS("maxServers", Control.NUMBER, "4"),
    DATABASE_CLASS("databaseClass", Control.TEXT, "db.t4g.micro"),
    NODE_TYPE("nodeType", Control.TEXT, "cache.t4g.micro"),
    FINAL_SNAPSHOT("finalSnapshot", Control.CHOICE, ""),
    PUBLIC_KEY("publicKey", Control.LINES, "");

    /** How people answer. */
    public enum Control {
        TEXT,
        NUMBER,
        CHOICE,
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

    /** What is proposed unless a blueprint has something better; empty where nobody can. */
    String proposal() {
        return proposal;
    }
}
