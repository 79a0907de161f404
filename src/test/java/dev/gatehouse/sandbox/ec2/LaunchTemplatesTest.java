package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;

class LaunchTemplatesTest {

    private final Network network = new Network(Account.instant());
    private final Machines machines = new Machines(network.ec2);
    private final String template = machines.template("web");

    @Test
    void numberTheirVersionsAndKeepTheDefaultOne() {
        assertThat(machines.version(template, data -> data.instanceType("t3.small")))
                .isEqualTo(2);
        assertThat(show().latestVersionNumber()).isEqualTo(2);
        assertThat(show().defaultVersionNumber()).isEqualTo(1);
        network.ec2.modifyLaunchTemplate(
                changed -> changed.launchTemplateId(template).defaultVersion("2"));
        assertThat(show().defaultVersionNumber()).isEqualTo(2);
    }

    @Test
    void takeFromTheSourceWhatAVersionDoesNotSay() {
        machines.version(template, data -> data.userData("aGk="));
        LaunchTemplateVersion latest = version("$Latest");
        assertThat(latest.launchTemplateData().instanceTypeAsString()).isEqualTo("t3.micro");
        assertThat(latest.launchTemplateData().userData()).isEqualTo("aGk=");
        assertThat(latest.createdBy()).startsWith("arn:aws:");
    }

    @Test
    void refuseToLoseTheirDefaultVersion() {
        machines.version(template, data -> data.instanceType("t3.small"));
        var answer = network.ec2.deleteLaunchTemplateVersions(
                gone -> gone.launchTemplateId(template).versions("1", "2"));
        assertThat(answer.successfullyDeletedLaunchTemplateVersions()).hasSize(1);
        assertThat(answer.unsuccessfullyDeletedLaunchTemplateVersions()).hasSize(1);
        assertThat(version("$Default").versionNumber()).isEqualTo(1);
    }

    @Test
    void goWithAllTheirVersions() {
        network.ec2.deleteLaunchTemplate(gone -> gone.launchTemplateName("web"));
        assertThat(network.ec2.describeLaunchTemplates().launchTemplates()).isEmpty();
        assertThat(machines.template("web")).isNotEqualTo(template);
    }

    private LaunchTemplate show() {
        return network.ec2
                .describeLaunchTemplates(wanted -> wanted.launchTemplateIds(template))
                .launchTemplates()
                .getFirst();
    }

    private LaunchTemplateVersion version(String number) {
        return network.ec2
                .describeLaunchTemplateVersions(
                        wanted -> wanted.launchTemplateId(template).versions(number))
                .launchTemplateVersions()
                .getFirst();
    }
}
