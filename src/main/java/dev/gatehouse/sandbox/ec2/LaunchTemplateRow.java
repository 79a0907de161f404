package dev.gatehouse.sandbox.ec2;

import java.time.Instant;

/** A launch template; its versions are rows of their own. */
record LaunchTemplateRow(
        String id, String name, long defaultVersion, long latestVersion, String createdBy, Instant createdAt) {

    LaunchTemplateRow withDefault(long version) {
        return new LaunchTemplateRow(id, name, version, latestVersion, createdBy, createdAt);
    }

    LaunchTemplateRow withLatest(long version) {
        return new LaunchTemplateRow(id, name, defaultVersion, version, createdBy, createdAt);
    }
}
