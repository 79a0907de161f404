package dev.gatehouse.team;

import org.springframework.data.jpa.repository.JpaRepository;

interface SetUpLinkRows extends JpaRepository<SetUpLinkRow, Integer> {}
