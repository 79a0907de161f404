package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Constraints;

/** The words of STS and the other services of the query protocol. */
class QueryRefusals implements Refusals {

    @Override
    public AwsError missing(String path, String parameter) {
        return new Constraints("ValidationError").violated(null, path, "Member must not be null");
    }

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
}
