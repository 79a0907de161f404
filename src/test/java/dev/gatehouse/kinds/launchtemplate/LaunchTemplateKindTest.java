package dev.gatehouse.kinds.launchtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.KindSamples;
import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.userdata.UserData;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaunchTemplateKindTest {

    private final PaperStack stack = new PaperStack();

    @Test
    void takesWhatCanBeLaunched() {
        assertThat(found("web", MachineImages.AMAZON_LINUX, "t3.micro", "#!/bin/sh\nuptime\n"))
                .isEmpty();
        assertThat(found("web", "ami-0123456789abcdef0", "t4g.micro", null)).isEmpty();
    }

    @Test
    void refusesImagesAndTypesThatDoNotFit() {
        assertThat(found("web", "amazon-linux", "t3.micro", null)).containsExactly("launch-template.malformed-image");
        assertThat(found("web", MachineImages.AMAZON_LINUX, "big", null))
                .containsExactly("launch-template.malformed-type");
        assertThat(found("web", MachineImages.AMAZON_LINUX, "t4g.micro", null))
                .containsExactly("launch-template.other-architecture");
        assertThat(found("w", MachineImages.AMAZON_LINUX, "t3.micro", null))
                .containsExactly("launch-template.malformed-name");
    }

    @Test
    void looksIntoTheScript() {
        assertThat(found("web", MachineImages.AMAZON_LINUX, "t3.micro", "uptime"))
                .containsExactly("user-data.no-interpreter");
        assertThat(found("web", MachineImages.AMAZON_LINUX, "t3.micro", "#!/bin/sh\nDB_PASSWORD=hunter2\n"))
                .containsExactly("user-data.password");
        assertThat(found("web", MachineImages.AMAZON_LINUX, "t3.micro", "#!/bin/sh\n" + "x".repeat(16_384)))
                .containsExactly("user-data.too-long");
    }

    private List<String> found(String name, String image, String type, @Nullable String script) {
        LaunchTemplateSpec spec = new LaunchTemplateSpec(
                name,
                image,
                type,
                null,
                null,
                List.of(KindSamples.ours(1)),
                script == null ? null : UserData.ofScript(script),
                true,
                Tags.NONE);
        return stack.findings(spec).stream()
                .map(finding -> finding.split(" ")[1])
                .toList();
    }
}
