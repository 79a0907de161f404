package dev.gatehouse.kinds.listener;

/** What visitors speak with a load balancer. */
public enum ListenerProtocol {
    HTTP,
    HTTPS;

    static ListenerProtocol of(String wireName) {
        return wireName.equals(HTTPS.name()) ? HTTPS : HTTP;
    }
}
