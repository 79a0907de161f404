package dev.gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** A sandbox in process, on a clock that stands until it is moved, with AWS's own durations. */
public final class TestSandbox {

    public static final String ACCOUNT = "123456789012";
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    public final Sandbox sandbox = Sandbox.builder()
            .profile(Profile.AWS_DURATIONS)
            .seed(1)
            .time(() -> START)
            .open();
    public final SandboxClients clients = SandboxClients.inProcess(sandbox);

    public void pass(Duration time) {
        sandbox.clock().advance(time);
    }

    /** That a call is refused with this HTTP status, wire code and message. */
    public static void refuses(int status, String code, String message, ThrowingCallable call) {
        ThrowableAssertAlternative<AwsServiceException> thrown =
                assertThatExceptionOfType(AwsServiceException.class).isThrownBy(call);
        thrown.satisfies(e -> {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            assertThat(e.statusCode()).isEqualTo(status);
        });
    }
}
