package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Quotas;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;

/** A new account in Seoul, reached by the SDK's own client, on a clock that stands until it is moved. */
final class Account {

    final Ec2Client ec2;
    private final Sandbox sandbox;

    Account(Profile profile) {
        this.sandbox = Sandbox.builder()
                .profile(profile)
                .seed(1)
                .time(() -> Instant.parse("2026-01-01T00:00:00Z"))
                .open();
        this.ec2 = SandboxClients.inProcess(sandbox).ec2();
    }

    /** One in which everything is there at once. */
    static Account instant() {
        return new Account(Profile.INSTANT);
    }

    /** One in which everything takes as long as it takes AWS. */
    static Account asOnAws() {
        return new Account(Profile.AWS_DURATIONS);
    }

    IamClient iam() {
        return SandboxClients.inProcess(sandbox).iam();
    }

    void allow(Quotas quotas) {
        sandbox.quotas(quotas);
    }

    /** As another service of the same account would do. */
    <R> R asService(Function<Cloud, R> work) {
        return sandbox.within("123456789012", "ap-northeast-2", work);
    }

    void pass(Duration time) {
        sandbox.clock().advance(time);
    }
}
