package dev.gatehouse.team;

/** What a person may do; each role includes those before it. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Changes what is wanted. */
    EDITOR,
    /** Approves plans, runs them, tears down. */
    OPERATOR,
    /** Manages people and AWS accounts. */
    ADMINISTRATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
