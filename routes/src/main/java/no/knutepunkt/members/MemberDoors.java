package no.knutepunkt.members;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.platform.web.Problem;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Doors to the register, as far as each caller may see. */
@RestController
@RequestMapping("/api/v1/members")
class MemberDoors {

  private static final int MOST = 500;

  private final MemberRegister register;

  MemberDoors(MemberRegister register) {
    this.register = register;
  }

  @Operation(summary = "The members by organisation number, 500 at a time, as far as you may see")
  @GetMapping
  ResponseEntity<List<Member>> members(
      Caller caller,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "" + MOST) int limit) {
    Page page = Page.of(after, limit, MOST);
    return page.answer(register.page(sight(caller), page), Member::organisationNumber);
  }

  @Operation(summary = "One member, as far as you may see")
  @GetMapping("/{organisationNumber:\\d{9}}")
  Member member(Caller caller, @PathVariable String organisationNumber) {
    return register
        .one(sight(caller), organisationNumber)
        .orElseThrow(() -> Problem.of(404, "not-found").build());
  }

  private static Sight sight(Caller caller) {
    return Sight.of(caller)
        .orElseThrow(
            () ->
                Problem.of(
                        403,
                        "forbidden",
                        caller.inWords(),
                        new DefaultMessageSourceResolvable("members.read"))
                    .build());
  }
}
