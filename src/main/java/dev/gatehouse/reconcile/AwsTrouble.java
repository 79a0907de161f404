package dev.gatehouse.reconcile;

import dev.gatehouse.resource.Fault;

/** AWS could not be asked. */
public final class AwsTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public AwsTrouble(Fault fault, Throwable cause) {
        super(fault.code() + ": " + fault.message(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
