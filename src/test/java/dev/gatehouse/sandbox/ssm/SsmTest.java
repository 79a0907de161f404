package dev.gatehouse.sandbox.ssm;

import static dev.gatehouse.sandbox.TestSandbox.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.TestSandbox;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;

class SsmTest {

    private static final String AL2023 = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

    private final TestSandbox aws = new TestSandbox();
    private final SsmClient ssm = aws.clients.ssm();

    @Test
    void leadsToTheImagesThatEc2Has() {
        String image = ssm.getParameter(get -> get.name(AL2023)).parameter().value();

        assertThat(aws.clients
                        .ec2()
                        .describeImages(describe -> describe.imageIds(image))
                        .images())
                .hasSize(1);
        assertThat(ssm
                        .getParametersByPathPaginator(list ->
                                list.path("/aws/service/canonical/ubuntu").recursive(true))
                        .stream()
                        .flatMap(page -> page.parameters().stream())
                        .map(Parameter::name))
                .contains("/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id");
    }

    @Test
    void keepsVersionsCountedAndNamesApart() {
        ssm.putParameter(put -> put.name("/app/db").type("String").value("one"));
        ssm.putParameter(put -> put.name("/app/db").value("two").overwrite(true));
        ssm.putParameter(put -> put.name("/app/deep/key").type("String").value("three"));

        Parameter parameter = ssm.getParameter(get -> get.name("/app/db:2")).parameter();
        assertThat(parameter.value()).isEqualTo("two");
        assertThat(parameter.version()).isEqualTo(2);
        assertThat(parameter.arn()).isEqualTo("arn:aws:ssm:ap-northeast-2:123456789012:parameter/app/db");
        assertThat(ssm.getParametersByPath(list -> list.path("/app")).parameters())
                .extracting(Parameter::name)
                .containsExactly("/app/db");
        assertThat(ssm.getParameters(get -> get.names("/app/db", "/app/none")).invalidParameters())
                .containsExactly("/app/none");
        ssm.deleteParameter(delete -> delete.name("/app/db"));
        assertThat(ssm.describeParameters().parameters()).hasSize(1);
    }

    @Test
    void refusesWhatAwsRefuses() {
        ssm.putParameter(put -> put.name("/app/db").type("String").value("one"));

        refuses(400, "ParameterNotFound", "Parameter none not found.", () -> ssm.getParameter(get -> get.name("none")));
        refuses(
                400,
                "ParameterAlreadyExists",
                "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.",
                () -> ssm.putParameter(put -> put.name("/app/db").type("String").value("two")));
        refuses(
                400,
                "ValidationException",
                "A parameter type is required when you create a parameter.",
                () -> ssm.putParameter(put -> put.name("/app/other").value("two")));
        refuses(400, "UnknownOperationException", "", () -> ssm.listDocuments());
    }
}
