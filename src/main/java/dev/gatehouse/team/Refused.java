package dev.gatehouse.team;

import java.util.List;

/** What was asked breaks a rule of the team; names the field at fault (empty: the whole) and the message to show. */
public class Refused extends RuntimeException {

    private final String field;
    private final String code;
    private final transient List<Object> arguments;

    public Refused(String field, String code, Object... arguments) {
        super(code + (field.isEmpty() ? "" : " at " + field));
        this.field = field;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String field() {
        return field;
    }

    /** Message key, such as {@code team.last-administrator}. */
    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
