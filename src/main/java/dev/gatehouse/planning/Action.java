package dev.gatehouse.planning;

/** What a plan does with one resource. */
public enum Action {
    NOOP,
    CREATE,
    UPDATE,
    /** Made anew, with another AWS id, and deleted as it was: which of that comes first its {@link Replacement} says. */
    REPLACE,
    DELETE,
    /** It is gone from AWS already: only our record of it goes. */
    FORGET;

    /** Whether something of what is there now goes. */
    public boolean destroys() {
        return this == REPLACE || this == DELETE;
    }

    /** Whether it will have another AWS id than now. */
    public boolean makesAnew() {
        return this == REPLACE || this == CREATE;
    }
}
