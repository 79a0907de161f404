package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Constraints;

/** How a service words what is wrong with a request before it looks at the operation's own parameters. */
public interface Refusals {

    AwsError unsigned();

    AwsError unknownCredentials();

    AwsError expiredCredentials();

    AwsError unknownRegion(String region);

    AwsError unknownOperation(String operation, String version);

    default AwsError unknownVersion(String operation, String version) {
        return unknownOperation(operation, version);
    }

    /** The request names no operation. */
    default AwsError noOperation() {
        return AwsError.of("MissingParameter", "The request must contain the parameter Action");
    }

    /** Whether {@link #missing} is answered before a handler is asked; where it is not, handlers look themselves. */
    default boolean checksRequired() {
        return true;
    }

    /**
     * A member that the model requires is not there.
     *
     * @param path as messages of younger services name it: {@code tags.1.member.key}
     * @param parameter its own name on the wire
     */
    default AwsError missing(String path, String parameter) {
        return new Constraints("ValidationException").violated(null, path, "Member must not be null");
    }

    /** Services of AWS JSON. */
    Refusals JSON = new JsonRefusals(400, 400);

    /** REST with JSON: errors of authentication are forbidden, what has no address is not found. */
    Refusals REST_JSON = new JsonRefusals(403, 404);

    /** EC2 keeps its own codes, older than IAM. */
    Refusals EC2 = new Refusals() {
        private static final String NOT_VALIDATED = "AWS was not able to validate the provided access credentials";

        @Override
        public AwsError unsigned() {
            return new AwsError(401, "AuthFailure", NOT_VALIDATED);
        }

        @Override
        public AwsError unknownCredentials() {
            return new AwsError(401, "AuthFailure", NOT_VALIDATED);
        }

        @Override
        public AwsError expiredCredentials() {
            return AwsError.of("RequestExpired", "Request has expired.");
        }

        @Override
        public AwsError unknownRegion(String region) {
            return new AwsError(401, "AuthFailure", NOT_VALIDATED);
        }

        @Override
        public AwsError unknownOperation(String operation, String version) {
            return AwsError.of("InvalidAction", "The action " + operation + " is not valid for this web service.");
        }

        @Override
        public boolean checksRequired() {
            return false;
        }

        @Override
        public AwsError unknownVersion(String operation, String version) {
            return AwsError.of("NoSuchVersion", "The requested version (" + version + ") is not valid.");
        }
    };

    /** STS and the other services of the query protocol. */
    Refusals QUERY = new QueryRefusals();

    /** RDS and ElastiCache, which name a missing parameter as EC2 does. */
    Refusals QUERY_WITH_PARAMETERS = new QueryRefusals() {
        @Override
        public AwsError missing(String path, String parameter) {
            return AwsError.of("MissingParameter", "The request must contain the parameter " + parameter);
        }
    };

    /** REST with XML has the query protocol's words, but no name for what has no address. */
    Refusals REST_XML = new QueryRefusals() {
        @Override
        public AwsError missing(String path, String parameter) {
            return new Constraints("InvalidInput").violated(null, path, "Member must not be null");
        }

        @Override
        public AwsError noOperation() {
            return new AwsError(404, "UnknownOperationException", "");
        }
    };
}
