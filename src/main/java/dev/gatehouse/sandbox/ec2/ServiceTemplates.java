package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Fields;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;

/** Launch templates as Auto Scaling reads them. */
public final class ServiceTemplates {

    private final LaunchTemplateLookup lookup;

    public ServiceTemplates(Cloud anyService) {
        this.lookup = new LaunchTemplateLookup(anyService.of("ec2"));
    }

    /** A version of a template, and the launch that it describes. */
    public record Present(String id, String name, long version, RunInstancesRequest launch) {}

    /**
     * The version that is meant: a number, {@code $Latest}, {@code $Default}, or null for the default one.
     *
     * @throws dev.gatehouse.sandbox.AwsError in EC2's words, if there is none
     */
    public Present find(@Nullable String id, @Nullable String name, @Nullable String version) {
        LaunchTemplateRow template = lookup.find(id, name);
        LaunchTemplateVersionRow found = lookup.version(template, version);
        return new Present(
                template.id(),
                template.name(),
                found.number(),
                Fields.read(RunInstancesRequest.builder(), found.data()));
    }
}
