package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.VolumeModification;

class VolumeProgressTest {

    private final Account account = Account.asOnAws();
    private final Network network = new Network(account);
    private String volume;

    @BeforeEach
    void launch() {
        new Machines(account.ec2).run(network.subnet(network.vpc()));
        volume = network.ec2.describeVolumes().volumes().getFirst().volumeId();
    }

    @Test
    void isModifyingThenOptimizingThenCompleted() {
        network.ec2.modifyVolume(grown -> grown.volumeId(volume).size(1024));
        assertThat(show().modificationStateAsString()).isEqualTo("modifying");
        account.pass(Duration.ofSeconds(5).plusHours(3));
        VolumeModification half = show();
        assertThat(half.modificationStateAsString() + " " + half.progress()).isEqualTo("optimizing 50");
        assertThat(half.originalSize() + " " + half.targetSize()).isEqualTo("8 1024");
        assertThat(half.endTime()).isNull();
        account.pass(Duration.ofHours(3));
        assertThat(show().modificationStateAsString() + " " + show().progress()).isEqualTo("completed 100");
        assertThat(show().endTime()).isEqualTo(show().startTime().plusSeconds(5).plus(Duration.ofHours(6)));
    }

    @Test
    void isUnknownOfAVolumeThatWasNeverModified() {
        assertThat(network.ec2.describeVolumesModifications().volumesModifications())
                .isEmpty();
        assertThatThrownBy(this::show).hasMessageContaining("Modification for volume '" + volume + "' does not exist.");
    }

    private VolumeModification show() {
        return network.ec2
                .describeVolumesModifications(of -> of.volumeIds(volume))
                .volumesModifications()
                .getFirst();
    }
}
