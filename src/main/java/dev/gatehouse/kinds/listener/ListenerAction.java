package dev.gatehouse.kinds.listener;

/** What a listener does with a request that no rule is for. */
public enum ListenerAction {
    /** To a target group. */
    FORWARD,
    /** To another address. */
    REDIRECT,
    /** By the load balancer itself. */
    ANSWER,
    /** Anything that only AWS's own console can have made of it. */
    OTHER
}
