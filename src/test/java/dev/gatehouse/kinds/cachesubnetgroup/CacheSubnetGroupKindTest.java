package dev.gatehouse.kinds.cachesubnetgroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.PaperWorld;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class CacheSubnetGroupKindTest {

    private final PaperStack stack = new PaperStack();
    private final Ground ground = Ground.in(new PaperWorld(stack));
    private final CacheSubnetGroupSpec sound =
            new CacheSubnetGroupSpec("sessions", "Both zones", ground.subnets(), Tags.NONE);

    @Test
    void findsNothingInPrivateSubnetsOfTwoZones() {
        assertThat(stack.findings(sound)).isEmpty();
    }

    @Test
    void warnsOfOneZoneWhichAwsTakes() {
        assertThat(stack.findings(Ground.with(sound, "subnets", List.of(ground.left()))))
                .containsExactly("warning cache-subnet-group.one-zone subnets");
    }

    @Test
    void hasANameOfItsOwn() {
        stack.add("taken", sound);
        assertThat(stack.findings(sound)).containsExactly("error cache-subnet-group.name-taken groupName");
        assertThat(stack.findings(Ground.with(sound, "groupName", "with_underscore")))
                .containsExactly("error cache-subnet-group.malformed-name groupName");
        assertThat(stack.findings(Ground.with(sound, "groupName", "default")))
                .containsExactly("warning cache-subnet-group.reserved-name groupName");
    }
}
