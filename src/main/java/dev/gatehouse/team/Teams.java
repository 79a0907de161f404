package dev.gatehouse.team;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The teams on record. */
public interface Teams extends JpaRepository<Team, UUID> {

    List<Team> findAllByOrderByName();

    /** Those a user is in. */
    @Query("select t from User u join u.teams t where u.id = :user order by t.name")
    List<Team> of(UUID user);
}
