package dev.gatehouse.kinds.launchtemplate;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;

/** Brings launch templates about. */
@Component
final class LaunchTemplateDriver implements Driver<LaunchTemplateSpec> {

    private static final String DEFAULT = "$Default";

    private final Clients clients;

    LaunchTemplateDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<LaunchTemplateSpec>> observe(Scope scope, Set<String> detailed) {
        Ec2Client ec2 = clients.ec2(scope);
        List<LaunchTemplate> templates = clients.listed(
                scope,
                LaunchTemplate.class,
                () -> ec2.describeLaunchTemplatesPaginator().launchTemplates().stream()
                        .toList());
        // Without a template's name AWS lists the default versions of all.
        Map<String, ResponseLaunchTemplateData> data = ec2
                .describeLaunchTemplateVersionsPaginator(request -> request.versions(DEFAULT))
                .launchTemplateVersions()
                .stream()
                .collect(Collectors.toMap(
                        LaunchTemplateVersion::launchTemplateId, LaunchTemplateVersion::launchTemplateData));
        return templates.stream()
                .filter(template -> data.containsKey(template.launchTemplateId()))
                .map(template -> present(template, Objects.requireNonNull(data.get(template.launchTemplateId()))))
                .toList();
    }

    private static Present<LaunchTemplateSpec> present(LaunchTemplate template, ResponseLaunchTemplateData data) {
        return new Present<>(
                template.launchTemplateId(),
                new LaunchTemplateSpec(
                        template.launchTemplateName(),
                        Objects.requireNonNullElse(data.imageId(), ""),
                        Objects.requireNonNullElse(data.instanceTypeAsString(), ""),
                        data.keyName() == null ? null : Ref.<KeyPairSpec>external(data.keyName()),
                        data.iamInstanceProfile() == null
                                ? null
                                : Ref.<InstanceProfileSpec>external(
                                        data.iamInstanceProfile().name()),
                        data.securityGroupIds().stream()
                                .map(Ref::<SecurityGroupSpec>external)
                                .toList(),
                        UserData.decoded(data.userData()),
                        data.monitoring() != null
                                && Boolean.TRUE.equals(data.monitoring().enabled()),
                        Ec2Tags.visible(template.tags())),
                Readiness.READY,
                Map.of("version", String.valueOf(template.defaultVersionNumber())),
                Ec2Tags.ownership(template.tags()));
    }

    @Override
    public String create(Scope scope, LaunchTemplateSpec desired, Creation creation) {
        return clients.ec2(scope)
                .createLaunchTemplate(request -> request.clientToken(creation.token())
                        .launchTemplateName(desired.templateName())
                        .launchTemplateData(data(desired))
                        .tagSpecifications(Ec2Tags.specification(ResourceType.LAUNCH_TEMPLATE, creation.tags())))
                .launchTemplate()
                .launchTemplateId();
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<LaunchTemplateSpec> observed, LaunchTemplateSpec desired) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        if (!withoutTags(observed.spec()).equals(withoutTags(desired))) {
            long version = ec2.createLaunchTemplateVersion(
                            request -> request.launchTemplateId(id).launchTemplateData(data(desired)))
                    .launchTemplateVersion()
                    .versionNumber();
            ec2.modifyLaunchTemplate(request -> request.launchTemplateId(id).defaultVersion(String.valueOf(version)));
        }
        Ec2Tags.update(ec2, id, observed.spec().tags(), desired.tags());
    }

    private static LaunchTemplateSpec withoutTags(LaunchTemplateSpec spec) {
        return new LaunchTemplateSpec(
                spec.templateName(),
                spec.image(),
                spec.instanceType(),
                spec.keyPair(),
                spec.instanceProfile(),
                spec.securityGroups(),
                spec.userData(),
                spec.monitored(),
                Tags.NONE);
    }

    // Version 2 of the metadata service alone: version 1 hands an instance's credentials to whoever can make it ask.
    private static RequestLaunchTemplateData data(LaunchTemplateSpec spec) {
        Ref<KeyPairSpec> key = spec.keyPair();
        Ref<InstanceProfileSpec> profile = spec.instanceProfile();
        RequestLaunchTemplateData.Builder data = RequestLaunchTemplateData.builder();
        if (profile != null) {
            data.iamInstanceProfile(named -> named.name(profile.externalId()));
        }
        return data.imageId(spec.image())
                .instanceType(spec.instanceType())
                .keyName(key == null ? null : key.externalId())
                .securityGroupIds(
                        spec.securityGroups().stream().map(Ref::externalId).toList())
                .userData(UserData.encoded(spec.userData()))
                .monitoring(monitoring -> monitoring.enabled(spec.monitored()))
                .metadataOptions(options -> options.httpTokens("required").httpPutResponseHopLimit(2))
                .build();
    }

    @Override
    public void delete(Scope scope, Present<LaunchTemplateSpec> observed) {
        Faults.absentIsSuccess(() ->
                clients.ec2(scope).deleteLaunchTemplate(request -> request.launchTemplateId(observed.externalId())));
    }
}
