package dev.gatehouse.sandbox.secretsmanager;

import static dev.gatehouse.sandbox.TestSandbox.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.TestSandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

class SecretsTest {

    private final TestSandbox aws = new TestSandbox();
    private final SecretsManagerClient secrets = aws.clients.secretsManager();

    private String value(String id) {
        return secrets.getSecretValue(get -> get.secretId(id)).secretString();
    }

    @Test
    void keepsTheCurrentAndThePreviousValue() {
        String arn = secrets.createSecret(create -> create.name("app/db")
                        .secretString("one")
                        .tags(Tag.builder().key("stage").value("prod").build()))
                .arn();
        secrets.putSecretValue(put -> put.secretId("app/db").secretString("two"));

        assertThat(arn).matches("arn:aws:secretsmanager:ap-northeast-2:123456789012:secret:app/db-\\w{6}");
        assertThat(value(arn)).isEqualTo("two");
        assertThat(secrets.getSecretValue(get -> get.secretId("app/db").versionStage("AWSPREVIOUS"))
                        .secretString())
                .isEqualTo("one");
        assertThat(secrets.describeSecret(describe -> describe.secretId(arn)).versionIdsToStages())
                .hasSize(2);
        assertThat(secrets.listSecrets(list ->
                                list.filters(filter -> filter.key("tag-value").values("prod")))
                        .secretList())
                .hasSize(1);
    }

    @Test
    void canBeHadBackUntilItsTimeIsOver() {
        secrets.createSecret(create -> create.name("a").secretString("one"));
        secrets.deleteSecret(delete -> delete.secretId("a").recoveryWindowInDays(7L));
        refuses(
                400,
                "InvalidRequestException",
                "You can't perform this operation on the secret because it was marked for deletion.",
                () -> value("a"));
        refuses(
                400,
                "InvalidRequestException",
                "You can't create this secret because a secret with this name is already scheduled for deletion.",
                () -> secrets.createSecret(create -> create.name("a").secretString("one")));
        secrets.restoreSecret(restore -> restore.secretId("a"));
        assertThat(value("a")).isEqualTo("one");

        secrets.deleteSecret(delete -> delete.secretId("a").recoveryWindowInDays(7L));
        aws.pass(Duration.ofDays(8));
        refuses(
                400,
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret.",
                () -> secrets.describeSecret(describe -> describe.secretId("a")));
    }

    @Test
    void answersARequestThatComesTwiceAsOnce() {
        String token = "3f1f2b0e-1111-4222-8333-444455556666";
        String arn = secrets.createSecret(
                        create -> create.name("a").secretString("one").clientRequestToken(token))
                .arn();

        assertThat(secrets.createSecret(
                                create -> create.name("a").secretString("one").clientRequestToken(token))
                        .arn())
                .isEqualTo(arn);
        refuses(
                400,
                "ResourceExistsException",
                "The operation failed because the secret a already exists.",
                () -> secrets.createSecret(create -> create.name("a").secretString("two")));
        refuses(
                400,
                "InvalidParameterException",
                "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).",
                () -> secrets.deleteSecret(delete -> delete.secretId("a").recoveryWindowInDays(3L)));
    }

    @Test
    void leavesToAServiceWhatItManages() {
        String arn = aws.sandbox.within(
                TestSandbox.ACCOUNT,
                "ap-northeast-2",
                cloud -> new OwnedSecrets(cloud).create("rds", "rds!db-1", "admin", null, Map.of()));
        String first = value(arn);

        refuses(
                400,
                "InvalidRequestException",
                "You can't perform this operation on the secret because it is managed by rds.",
                () -> secrets.deleteSecret(delete -> delete.secretId(arn)));
        secrets.rotateSecret(rotate -> rotate.secretId(arn));
        assertThat(first).matches("\\{\"username\":\"admin\",\"password\":\"\\w{28}\"}");
        assertThat(List.of(first)).doesNotContain(value(arn));
    }

    @Test
    void makesPasswordsOfWhatIsAskedFor() {
        assertThat(secrets.getRandomPassword().randomPassword()).hasSize(32);
        assertThat(secrets.getRandomPassword(
                                request -> request.passwordLength(64L).excludePunctuation(true))
                        .randomPassword())
                .matches("[A-Za-z0-9]{64}")
                .containsPattern("[a-z]")
                .containsPattern("[A-Z]")
                .containsPattern("[0-9]");
        refuses(
                400,
                "InvalidParameterException",
                "PasswordLength is too short or too long for its types.",
                () -> secrets.getRandomPassword(request -> request.passwordLength(3L)));
    }
}
