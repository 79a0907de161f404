package dev.gatehouse.kinds.launchtemplate;

import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Lookup;
import dev.gatehouse.resource.Role;
import dev.gatehouse.resource.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names launch templates. */
@Component
final class LaunchTemplateKind implements Kind<LaunchTemplateSpec> {

    private final LaunchTemplateDriver driver;

    LaunchTemplateKind(LaunchTemplateDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "launch-template";
    }

    @Override
    public Class<LaunchTemplateSpec> specType() {
        return LaunchTemplateSpec.class;
    }

    @Override
    public Driver<LaunchTemplateSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1300;
    }

    @Override
    public String group() {
        return "auto-scaling";
    }

    @Override
    public String icon() {
        return "file-earmark-code";
    }

    @Override
    public List<Diagnostic> validate(LaunchTemplateSpec spec, Surroundings surroundings) {
        return LaunchTemplateFindings.about(spec, surroundings);
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (surroundings.siblings(LaunchTemplateSpec.class).isEmpty()) {
            fields.put("templateName", "web");
        }
        fields.put("image", MachineImages.AMAZON_LINUX);
        fields.put("instanceType", "t3.micro");
        fields.put("monitored", "true");
        surroundings.siblings(KeyPairSpec.class).stream()
                .findFirst()
                .ifPresent(key -> fields.put("keyPair", key.ref().toString()));
        return fields;
    }

    @Override
    public Map<String, List<Choice>> suggestions(Surroundings surroundings) {
        return Map.of("image", MachineImages.choices());
    }

    @Override
    public int version() {
        return 2;
    }

    /** Before version 2, user data was a text alone. */
    @Override
    public Map<String, Object> upgrade(int from, Map<String, Object> stored) {
        return UserData.ofText(stored);
    }

    @Override
    public Set<Role> needs(LaunchTemplateSpec spec, Lookup lookup) {
        return spec.userData() == null ? Set.of() : spec.userData().needs();
    }

    @Override
    public boolean excludes(LaunchTemplateSpec there, LaunchTemplateSpec coming) {
        return there.templateName().equals(coming.templateName());
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:CreateLaunchTemplate",
                "ec2:CreateLaunchTemplateVersion",
                "ec2:DescribeLaunchTemplates",
                "ec2:DescribeLaunchTemplateVersions",
                "ec2:ModifyLaunchTemplate",
                "ec2:DeleteLaunchTemplate",
                "ec2:CreateTags",
                "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(LaunchTemplateSpec spec, Surroundings surroundings) {
        return List.of("aws ec2 create-launch-template --launch-template-name " + Typed.quoted(spec.templateName())
                + " --launch-template-data file://template.json");
    }

    @Override
    public Map<String, String> files(LaunchTemplateSpec spec, Surroundings surroundings) {
        return UserData.file(spec.userData(), surroundings);
    }
}
