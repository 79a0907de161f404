package dev.gatehouse.sandbox.gateway;

/** The principal behind a request; a handler that cares takes it as its second parameter. */
public record Caller(String account, String region, String arn, String userId) {}
