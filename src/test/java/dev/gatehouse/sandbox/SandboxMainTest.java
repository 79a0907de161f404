package dev.gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.Ec2Client;

class SandboxMainTest {

    private static final Pattern READY = Pattern.compile(
            "Gatehouse sandbox \\(simulated AWS\\) is ready at (http://127\\.0\\.0\\.1:\\d+), profile instant,"
                    + " and resolves names on port \\d+");

    @TempDir
    Path data;

    private static Process sandbox(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SandboxMain.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    void losesNothingItHasAcknowledgedWhenItIsKilled() throws Exception {
        Process process = sandbox("--port=0", "--data=" + data);
        String vpc;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            Matcher ready = READY.matcher(output.readLine());
            assertThat(ready.matches()).isTrue();
            try (Ec2Client ec2 = SandboxClients.at(URI.create(ready.group(1))).ec2()) {
                vpc = ec2.createVpc(v -> v.cidrBlock("10.0.0.0/16")).vpc().vpcId();
            }
            process.toHandle().destroyForcibly();
            assertThat(output.readLine()).as("nothing else was printed").isNull();
        } finally {
            process.destroyForcibly();
        }

        try (Sandbox reopened = Sandbox.builder().directory(data).open();
                Ec2Client ec2 = SandboxClients.inProcess(reopened).ec2()) {
            assertThat(ec2.describeVpcs(v -> v.vpcIds(vpc)).vpcs()).hasSize(1);
        }
    }

    @Test
    void endsWithTwoAndAMessageWhenAnOptionIsWrong() throws Exception {
        Process process = sandbox("--profile=slow");

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(output)
                .startsWith("--profile is one of instant, accelerated, aws-durations, hostile, not 'slow'")
                .contains("--port=4566");
    }

    @Test
    void readsItsOptions() {
        assertThat(SandboxOptions.of()).isEqualTo(new SandboxOptions(4566, 0, Profile.INSTANT, Optional.empty()));
        assertThat(SandboxOptions.of("--port=0", "--dns-port=5353", "--profile=aws-durations", "--data=state"))
                .isEqualTo(new SandboxOptions(0, 5353, Profile.AWS_DURATIONS, Optional.of(Path.of("state"))));
    }

    @Test
    void saysWhichOptionIsWrong() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SandboxOptions.of("--port=70000"))
                .withMessage("--port is a number from 0 to 65535, not '70000'");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SandboxOptions.of("--verbose"))
                .withMessage("There is no option --verbose");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SandboxOptions.of("--data="))
                .withMessage("--data is a directory, not ''");
    }
}
