package dev.gatehouse.kinds.listener;

/** What a listener does with a request. */
public enum ListenerAction {
    /** To a target group. */
    FORWARD,
    /** To the same address with HTTPS, for good. */
    REDIRECT_TO_HTTPS,
    /** With status 404, by the load balancer itself. */
    NOT_FOUND,
    /** Anything that only AWS's own console can have made of it. */
    OTHER
}
