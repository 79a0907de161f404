package dev.gatehouse.team;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The teams on record. */
public interface Teams extends JpaRepository<Team, UUID> {

    List<Team> findAllByOrderByName();
}
