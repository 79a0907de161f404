package dev.gatehouse.team;

/** The most that an API token lets do; each includes those before it. */
public enum TokenScope {
    /** Reads. */
    READ(Role.VIEWER),
    /** Changes what is wanted. */
    EDIT(Role.EDITOR),
    /** Approves plans, runs them, tears down. */
    OPERATE(Role.OPERATOR),
    /** Manages people and AWS accounts. */
    ADMINISTER(Role.ADMINISTRATOR);

    private final Role role;

    TokenScope(Role role) {
        this.role = role;
    }

    /** The role in which it lets its owner act. */
    public Role role() {
        return role;
    }

    /** The same, or what is left of it for an owner who may do less by now. */
    public Role roleFor(Role owner) {
        return owner.includes(role) ? role : owner;
    }
}
