package dev.gatehouse.sandbox.efs;

import dev.gatehouse.sandbox.AwsError;

/** EFS's errors, with the statuses of its service model. */
final class EfsErrors {

    private EfsErrors() {}

    static AwsError badRequest(String message) {
        return AwsError.of("BadRequest", message);
    }

    static AwsError conflict(String code, String message) {
        return new AwsError(409, code, message);
    }

    static AwsError noFileSystem(String id) {
        return new AwsError(404, "FileSystemNotFound", "File system '" + id + "' does not exist.");
    }

    static AwsError noMountTarget(String id) {
        return new AwsError(404, "MountTargetNotFound", "Mount target '" + id + "' does not exist.");
    }
}
