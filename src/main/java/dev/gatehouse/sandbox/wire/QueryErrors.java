package dev.gatehouse.sandbox.wire;

import dev.gatehouse.sandbox.AwsError;

/** How services that once spoke the query protocol tell clients of younger protocols the code they used to see. */
final class QueryErrors {

    static final String HEADER = "x-amzn-query-error";

    private QueryErrors() {}

    static String value(AwsError error) {
        return error.code() + ";" + (error.status() < 500 ? "Sender" : "Receiver");
    }
}
