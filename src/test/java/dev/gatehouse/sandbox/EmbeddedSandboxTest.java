package dev.gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import software.amazon.awssdk.services.ec2.Ec2Client;

class EmbeddedSandboxTest {

    @Configuration
    @Import(EmbeddedSandbox.class)
    static class Panel {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @TempDir
    Path data;

    private ApplicationContextRunner panel() {
        return new ApplicationContextRunner()
                .withUserConfiguration(Panel.class)
                .withPropertyValues("gatehouse.data=" + data);
    }

    @Test
    void offersItsEndpointToThePanel() {
        panel().run(context -> {
            Supplier<?> endpoint = context.getBean("awsEndpoint", Supplier.class);
            try (Ec2Client ec2 = SandboxClients.at((URI) endpoint.get()).ec2()) {
                assertThat(ec2.describeVpcs().vpcs()).hasSize(1);
            }
            assertThat(data.resolve("sandbox")).isNotEmptyDirectory();
        });
    }

    @Test
    void remembersItsStateOverARestartOfThePanel() {
        panel().run(context -> {
            try (Ec2Client ec2 = SandboxClients.at(
                            context.getBean(EmbeddedSandbox.class).get())
                    .ec2()) {
                ec2.createVpc(vpc -> vpc.cidrBlock("10.0.0.0/16"));
            }
        });
        panel().run(context -> {
            try (Ec2Client ec2 = SandboxClients.at(
                            context.getBean(EmbeddedSandbox.class).get())
                    .ec2()) {
                assertThat(ec2.describeVpcs().vpcs())
                        .anyMatch(vpc -> vpc.cidrBlock().equals("10.0.0.0/16"));
            }
        });
    }

    @Test
    void isAcceleratedUnlessToldOtherwise() {
        panel().withPropertyValues("gatehouse.sandbox.in-memory=true")
                .run(context -> assertThat(
                                context.getBean(EmbeddedSandbox.class).sandbox().profile())
                        .isEqualTo(Profile.ACCELERATED));
        panel().withPropertyValues("gatehouse.sandbox.in-memory=true", "gatehouse.sandbox.profile=aws-durations")
                .run(context -> assertThat(
                                context.getBean(EmbeddedSandbox.class).sandbox().profile())
                        .isEqualTo(Profile.AWS_DURATIONS));
    }

    @Test
    void staysAwayWhenThePanelIsPointedElsewhere() {
        panel().withPropertyValues("gatehouse.aws.endpoint=http://127.0.0.1:4566")
                .run(context -> assertThat(context).doesNotHaveBean("awsEndpoint"));
        panel().withPropertyValues("gatehouse.aws.real=true")
                .run(context -> assertThat(context).doesNotHaveBean("awsEndpoint"));
        panel().withPropertyValues("gatehouse.sandbox.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("awsEndpoint"));
    }
}
