package dev.gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.utils.IoUtils;

/** Clients that others wrote find on a sandbox what they find on AWS: each script in src/test/clients holds it by itself. */
@Tag("clients")
@Timeout(600)
class IndependentClientsTest {

    private static final Path SCRIPTS = Path.of("src/test/clients").toAbsolutePath();

    /** What a script ends with that lacks its client. */
    private static final int SKIPPED = 77;

    private static final String PYTHON =
            Optional.ofNullable(System.getenv("GATEHOUSE_TEST_PYTHON")).orElse("/usr/bin/python3");

    @Test
    void awsCliBuildsBreaksAndRemovesEachKind() throws Exception {
        holds("/bin/bash", SCRIPTS.resolve("aws-cli.sh"));
    }

    @Test
    void boto3BuildsBreaksAndRemovesEachKind() throws Exception {
        holds(PYTHON, SCRIPTS.resolve("boto3_kinds.py"));
    }

    @Test
    void boto3RunsInstancesBalancesLoadAndScales() throws Exception {
        holds(PYTHON, SCRIPTS.resolve("boto3_compute.py"));
    }

    @Test
    void awsCliRunsAnInstanceFromATemplateWithAKeyOfItsOwn() throws Exception {
        holds("/bin/bash", SCRIPTS.resolve("aws-cli-compute.sh"));
    }

    @Test
    void awsCliMakesOrdersAndRemovesTheRulesOfAListener() throws Exception {
        holds("/bin/bash", SCRIPTS.resolve("aws-cli-rules.sh"));
    }

    @Test
    void awsCliReadsWhoChangedWhat() throws Exception {
        holds("/bin/bash", SCRIPTS.resolve("aws-cli-trail.sh"));
    }

    @Test
    void boto3BuildsBreaksAndRemovesDatabasesFilesAndCaches() throws Exception {
        holds(PYTHON, SCRIPTS.resolve("boto3_data.py"));
    }

    @Test
    void awsCliReadsDatabasesFilesAndCaches() throws Exception {
        holds("/bin/bash", SCRIPTS.resolve("aws-cli-data.sh"));
    }

    @Test
    void boto3BuildsBreaksAndRemovesRolesZonesAndCertificates() throws Exception {
        holds(PYTHON, SCRIPTS.resolve("boto3_names.py"));
    }

    @Test
    void awsCliBuildsBreaksAndRemovesRolesZonesAndCertificates() throws Exception {
        holds("/bin/bash", SCRIPTS.resolve("aws-cli-names.sh"));
    }

    /** Skipped, with the reason, where Terraform or its AWS provider cannot be had. */
    @Test
    void terraformAppliesEachKindFindsNothingToChangeAndDestroysIt() throws Exception {
        holds("/bin/bash", SCRIPTS.resolve("terraform.sh"));
    }

    private static void holds(String interpreter, Path script) throws IOException, InterruptedException {
        try (Sandbox sandbox = Sandbox.builder().port(0).open()) {
            ProcessBuilder command = new ProcessBuilder(interpreter, script.toString()).redirectErrorStream(true);
            command.environment().put("SANDBOX_ENDPOINT", sandbox.endpoint().toString());
            command.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            Process process = command.start();
            String output = IoUtils.toUtf8String(process.getInputStream());
            int status = process.waitFor();
            assumeThat(status).as(output).isNotEqualTo(SKIPPED);
            assertThat(status).as(output).isZero();
            assertThat(output).contains("ok ");
        }
    }
}
