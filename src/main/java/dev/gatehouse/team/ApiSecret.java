package dev.gatehouse.team;

/** What a script shows to be let in. It is told when it is made; only its hash is kept. */
public record ApiSecret(String value) {

    /** Lets people, and scanners of source code, tell it from other secrets. */
    public static final String PREFIX = "gatehouse_";

    static ApiSecret random() {
        return new ApiSecret(PREFIX + OneTimeToken.random().value());
    }

    String hash() {
        return new OneTimeToken(value).hash();
    }

    @Override
    public String toString() {
        return "ApiSecret[secret]";
    }
}
