package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.AwsError;

/** How a service words what is wrong with a request before it looks at the operation's own parameters. */
public interface Refusals {

    AwsError unsigned();

    AwsError unknownCredentials();

    AwsError expiredCredentials();

    AwsError unknownRegion(String region);

    AwsError unknownOperation(String operation, String version);

    AwsError unknownVersion(String operation, String version);

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
        public AwsError unknownVersion(String operation, String version) {
            return AwsError.of("NoSuchVersion", "The requested version (" + version + ") is not valid.");
        }
    };

    /** STS and the other services of the query protocol. */
    Refusals QUERY = new Refusals() {
        @Override
        public AwsError unsigned() {
            return new AwsError(403, "MissingAuthenticationToken", "Request is missing Authentication Token");
        }

        @Override
        public AwsError unknownCredentials() {
            return new AwsError(403, "InvalidClientTokenId", "The security token included in the request is invalid.");
        }

        @Override
        public AwsError expiredCredentials() {
            return new AwsError(403, "ExpiredToken", "The security token included in the request is expired");
        }

        @Override
        public AwsError unknownRegion(String region) {
            return new AwsError(403, "SignatureDoesNotMatch", "Credential should be scoped to a valid region. ");
        }

        @Override
        public AwsError unknownOperation(String operation, String version) {
            return AwsError.of("InvalidAction", "Could not find operation " + operation + " for version " + version);
        }

        @Override
        public AwsError unknownVersion(String operation, String version) {
            return unknownOperation(operation, version);
        }
    };
}
