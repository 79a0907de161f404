package dev.gatehouse.sandbox.elbv2;

/** What a load balancer's probes find at a target, or why it does not probe it. */
record Finding(String kind, String reason, String description) {

    static final Finding OK = new Finding("ok", "", "");

    /** Not probed yet, because the load balancer is not there yet. */
    static final Finding WAITING =
            new Finding("waiting", "Elb.RegistrationInProgress", "Target registration is in progress");

    static Finding unused(String reason, String description) {
        return new Finding("unused", reason, description);
    }

    static Finding failed(String reason, String description) {
        return new Finding("failed", reason, description);
    }

    static Finding parse(String text) {
        String[] parts = text.split("\\|", 3);
        return new Finding(parts[0], parts[1], parts[2]);
    }

    boolean is(String wanted) {
        return kind.equals(wanted);
    }

    boolean isProbed() {
        return is("ok") || is("failed");
    }

    @Override
    public String toString() {
        return kind + "|" + reason + "|" + description;
    }
}
