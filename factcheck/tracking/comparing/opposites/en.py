"""English."""

OPPOSITES = {
    "elected/unseated": "elected election reelected | unseated ousted toppled overthrown overthrow",
    "appoint/dismiss": (
        "appoint name nominate nomination install | dismiss remove removal depose sack fire oust recall suspend"
    ),
    "resign/stay": "resign resignation quit retire | stay remain continue",
    "uphold/overturn": "uphold upheld affirm confirm sustain | overturn overrule annul quash reverse invalidate revoke",
    "legalise/criminalise": (
        "legalise legalize decriminalise decriminalize legitimate allow permit authorise authorize | criminalise"
        " criminalize outlaw ban prohibit forbid forbade forbidden"
    ),
    "ratify/denounce": "ratify ratification sign signed signatory | denounce repudiate withdraw reject",
    "comply/violate": (
        "comply compliance obey observe honour honor respect | violate violation breach flout disobey infringe"
        " infringement defy break broke broken"
    ),
    "democracy/dictatorship": (
        "democracy democratic republic | dictatorship autocracy authoritarian tyranny autocratic monarchy"
    ),
    "independence/dependent": (
        "independence independent sovereign sovereignty autonomous | dependent dependence colony colonial occupied"
    ),
    "leftist/rightist": "leftist socialist communist | rightist conservative capitalist",
    "federal/local": "federal national nationwide | local municipal regional",
    "freedom/captivity": (
        "freedom liberty liberate liberation free | captivity slavery oppression enslave imprison imprisonment"
    ),
    "strict/lenient": "strict strictly tough harsh stringent | lenient lax loose mild",
    "majority/minority": "majority most overwhelming | minority few handful",
    "guilty/innocent": "guilty culpable convict conviction condemned | innocent guiltless acquitted blameless",
    "legal/illegal": (
        "legal lawful legitimate licit constitutional | illegal unlawful illegitimate illicit unconstitutional banned"
    ),
    "transparent/secret": "transparent open openly public publicly overt | secret secretly covert clandestine hidden",
    "honest/corrupt": "honest honesty incorruptible upright clean | corrupt corruption dishonest bribed crooked",
    "unite/split": (
        "unite unification reunify merge merger union unity | split separate separation divide division secede"
        " secession"
    ),
    "attack/defend": "attack assault invade invasion raid bomb bombard | defend defence defense retreat withdraw",
    "capture/lose": (
        "capture seize conquer conquest occupy occupation | lose liberate recapture abandon cede surrender evacuate"
    ),
    "surrender/resist": "surrender capitulate yield | resist resistance fight fought",
    "peace/war": (
        "peace ceasefire truce armistice peaceful reconcile reconciliation | war fighting conflict hostility clash"
        " battle violence"
    ),
    "arm/disarm": "arm weapon rearm | disarm disarmament demilitarise demilitarize unarmed",
    "deploy/withdraw": (
        "deploy deployment send sent station reinforce | withdraw withdrew withdrawn withdrawal evacuate repatriate"
    ),
    "kill/survive": (
        "kill murder slay assassinate execute execution dead died die killed death | survive survivor alive escape"
        " unhurt unharmed"
    ),
    "injured/unhurt": "injured wounded hurt injury casualties | unhurt unharmed uninjured unscathed safe",
    "kidnap/release": (
        "kidnap abduct abduction hijack hostage capture imprison jail detain detention arrest custody | release"
        " free freed escape escaped flee fled"
    ),
    "victim/perpetrator": "victim target prey || perpetrator attacker assailant culprit killer murderer",
    "ally/enemy": "ally friend partner supporter friendly comrade | enemy foe opponent rival adversary hostile",
    "victory/defeat": "victory triumph win won || defeat loss lost lose",
    "explode/defuse": "explode explosion detonate detonation | defuse defused disarm",
    "destroy/rebuild": (
        "destroy destruction demolish demolition ruin wreck raze damaged devastate | rebuild rebuilt restore"
        " restoration build built repair reconstruct intact preserve undamaged"
    ),
    "support/oppose": (
        "support back endorse advocate champion favour favor welcome | oppose opposition resist object objection"
        " protest against reject contest"
    ),
    "accept/refuse": (
        "accept acceptance agree approve consent embrace | refuse refusal reject rejection decline spurn rebuff"
    ),
    "admit/deny": (
        "admit confess confession acknowledge concede confirm | deny denial denied refute dispute contest disavow"
    ),
    "praise/criticise": (
        "praise laud hail applaud commend acclaim celebrate | criticise criticize criticism condemn denounce blame"
        " slam deplore attack rebuke"
    ),
    "love/hate": "love like enjoy fond prefer adore | hate dislike detest loathe despise abhor",
    "trust/distrust": (
        "trust confidence believe faith | distrust mistrust doubt suspicion disbelieve sceptical skeptical"
    ),
    "hope/despair": "hope hopeful optimistic optimism confident | despair pessimistic pessimism fear afraid hopeless",
    "satisfied/dissatisfied": (
        "satisfied satisfaction pleased content delighted | dissatisfied unhappy disappointed disappointment displeased"
    ),
    "calm/worried": "calm relaxed quiet unworried | worried anxious nervous alarmed panic agitated",
    "interested/uninterested": (
        "interested interest keen eager enthusiastic willing | uninterested indifferent reluctant unwilling disinterest"
    ),
    "remember/forget": "remember recall recollect | forget forgot forgotten",
    "reveal/silent": (
        "reveal disclose announce publish declare | silent silence conceal hide hid hidden withhold suppress"
    ),
    "true/false": (
        "true truth correct accurate right genuine authentic real factual | false untrue wrong incorrect"
        " inaccurate fake lie fabricated fictional bogus forged"
    ),
    "prove/disprove": (
        "prove proven proof demonstrate establish verify confirm show | disprove refute debunk unproven discredit"
    ),
    "certain/uncertain": "certain certainly sure definite definitely | uncertain unclear doubtful unsure dubious",
    "agree/disagree": (
        "agree agreement accord consensus deal compromise unanimous | disagree disagreement dispute deadlock"
        " quarrel stalemate discord"
    ),
    "encourage/discourage": "encourage urge promote inspire motivate | discourage deter dissuade warn",
    "invite/expel": "invite invited welcome | expel exclude excluded banish uninvited deport",
    "laugh/cry": "laugh smile joy cheerful | cry weep wept tears sorrow grief",
    "threaten/protect": "threaten menace endanger jeopardise jeopardize threat | protect safeguard secure guard",
    "profit/loss": "profit profitable gain earnings surplus | loss lose lost deficit unprofitable debt",
    "buy/sell": "buy bought purchase acquire acquisition || sell sold sale divest",
    "buyer/seller": "buyer purchaser customer consumer || seller vendor producer supplier manufacturer",
    "import/export": "import importer imported || export exporter exported",
    "lend/borrow": "lend lent lender creditor loan || borrow borrower debtor repay",
    "save/spend": "save saving economise | spend spent waste squander",
    "hire/dismiss": (
        "hire recruit employ employed job create | dismiss fire sack jobless unemployed unemployment redundant"
        " redundancy"
    ),
    "solvent/bankrupt": (
        "solvent profitable thriving prosper flourish boom | bankrupt bankruptcy insolvent collapse bust recession"
    ),
    "open/close": "open opened inaugurate launch | close closed shut closure shutter",
    "expand/shrink": (
        "expand expansion enlarge extend grow broaden widen | shrink contract contraction reduce curtail narrow"
        " downsize"
    ),
    "rich/poor": (
        "rich wealthy wealth affluent millionaire billionaire prosperous | poor poverty impoverished needy destitute"
    ),
    "expensive/cheap": "expensive costly dear pricey | cheap inexpensive affordable free",
    "shortage/surplus": (
        "shortage scarcity scarce lack deficit shortfall | surplus abundance abundant plenty glut excess"
    ),
    "private/public": (
        "private privatise privatize privatisation privatization | public nationalise nationalize nationalisation"
        " nationalization state"
    ),
    "exceed/miss": "exceed surpass outperform beat above over | miss below under short underperform",
    "strong/weak": "strong strength powerful robust strengthen | weak weakness feeble fragile weaken powerless",
    "improve/worsen": (
        "improve improvement better recover recovery enhance | worsen worse deteriorate deterioration aggravate"
        " decline degrade"
    ),
    "accelerate/slow": "accelerate hasten quicken fast faster | slow decelerate delay brake",
    "success/failure": "success succeed successful achieve accomplish | failure fail failed flop collapse unsuccessful",
    "receive/refuse": "receive obtain gain | forfeit refuse reject",
    "keep/lose": "keep kept retain preserve maintain hold | lose lost abandon discard relinquish drop surrender scrap",
    "find/lose": "find found discover discovery locate recover | lose lost missing disappear vanish",
    "add/remove": "add attach insert | remove delete exclude omit subtract",
    "own/rent": "own owner landlord possess | rent tenant lease",
    "begin/end": (
        "begin began begun start commence launch initiate | end finish conclude stop cease halt terminate complete"
    ),
    "continue/stop": (
        "continue persist resume proceed extend prolong | stop cease interrupt discontinue suspend suspension halt"
        " abandon end"
    ),
    "create/destroy": (
        "create creation found establish invent produce make | destroy abolish dissolve dismantle eliminate"
        " eradicate disband"
    ),
    "born/died": "born birth | died death dead deceased killed",
    "appear/disappear": "appear emerge arise | disappear vanish fade extinct extinction",
    "cause/prevent": "cause trigger provoke induce lead | prevent avert avoid cure treat stop",
    "postpone/advance": "postpone delay defer late | advance immediately early punctual",
    "cancel/hold": "cancel cancellation scrap shelve | hold held confirm reinstate",
    "former/current": "former late past previous | current present incumbent future next",
    "early/late": "early earlier premature | late later belated overdue",
    "temporary/permanent": "temporary provisional interim brief | permanent lasting durable lifelong",
    "always/never": (
        "always constantly usually often regularly frequently common | never seldom rarely hardly rare occasionally"
    ),
    "new/old": "new modern recent novel | old ancient antique obsolete outdated",
    "long/short": "long lengthy prolonged | short brief",
    "stable/unstable": "stable stability steady constant | unstable instability volatile fluctuate turbulent",
    "possible/impossible": "possible feasible capable | impossible unfeasible incapable",
    "necessary/unnecessary": (
        "necessary essential required needed mandatory compulsory | unnecessary optional voluntary superfluous needless"
    ),
    "simple/complex": "simple easy straightforward effortless | complex complicated difficult hard tough",
    "identical/distinct": "identical equal alike similar | distinct differ unequal unlike opposite",
    "arrive/leave": "arrive arrival reach land | leave left depart departure",
    "return/stay": "return | stay leave left depart",
    "join/leave": "join enter accede membership enrol | leave left quit withdraw exit",
    "lift/lower": "lift raise hoist | lower drop sink sank sunk",
    "ascend/descend": "ascend climb mount ascent | descend descent dismount",
    "north/south": "north northern northward || south southern southward",
    "east/west": "east eastern eastward || west western westward",
    "near/far": "near close nearby adjacent neighbouring neighboring | far distant remote away faraway",
    "inside/outside": "inside interior indoor indoors inner within | outside exterior outdoor outdoors outer",
    "above/below": "above over upper top || below under beneath lower bottom",
    "front/back": "front forward ahead | back rear backward behind",
    "domestic/foreign": "domestic national internal home | foreign international external overseas abroad",
    "urban/rural": "urban city town metropolitan | rural village countryside",
    "land/sea": "land onshore overland terrestrial | sea offshore marine ocean water",
    "coastal/inland": "coastal seaside | inland landlocked",
    "immigrate/emigrate": "immigrate immigration immigrant | emigrate emigration emigrant",
    "man/woman": "man men male boy gentleman | woman women female girl lady",
    "father/mother": "father dad grandfather | mother mom mum grandmother",
    "son/daughter": "son brother | daughter sister",
    "husband/wife": "husband groom widower | wife bride widow",
    "marry/divorce": (
        "marry married marriage wed wedding engaged husband wife | divorce divorced separate unmarried single bachelor"
    ),
    "king/queen": "king prince duke emperor lord | queen princess duchess empress lady",
    "young/old": "young younger youth teenager child minor junior | old older elderly adult aged senior",
    "teammate/opponent": "teammate colleague partner | opponent rival competitor",
    "boss/employee": "boss employer manager chief superior || employee subordinate worker staff",
    "master/amateur": "master expert professional veteran experienced | amateur novice beginner inexperienced newcomer",
    "hero/villain": "hero saint angel idol | villain devil demon criminal",
    "healthy/sick": (
        "healthy well fit cured recover recovered | sick ill unwell unhealthy diseased ailing disease illness"
    ),
    "harmless/harmful": (
        "harmless safe beneficial healthy benign | harmful dangerous toxic hazardous poisonous malignant lethal"
    ),
    "benefit/harm": "benefit help aid assist | harm hurt damage hinder hamper obstruct",
    "infect/immune": "infect infected contagious positive ill | immune vaccinated negative uninfected",
    "conscious/unconscious": "conscious awake alert | unconscious asleep sleeping coma",
    "fat/thin": "fat obese overweight heavy | thin slim slender underweight lean",
    "hungry/full": "hungry hunger starving thirsty famine | full fed sated",
    "blind/sighted": "blind deaf | sighted seeing hearing",
    "clean/dirty": "clean pure hygienic purify | dirty polluted contaminated filthy impure",
    "win/lose": "win won winner champion beat defeat triumph || lose lost loser defeated beaten",
    "draw/win": "draw drew tie tied | win won lose lost beat defeat",
    "qualify/eliminated": (
        "qualify qualified advance reach promote promoted | eliminated eliminate relegated disqualified exit"
    ),
    "home/away": "home host | away visiting",
    "lead/trail": "lead led leading ahead || trail trailing behind follow lag",
    "best/worst": "best top greatest finest favourite favorite | worst bottom poorest",
    "largest/smallest": "largest biggest highest maximum greatest | smallest lowest minimum fewest",
    "large/small": "large big huge great vast enormous giant massive | small little tiny minor miniature slight",
    "high/low": "high tall elevated | low short shallow",
    "hot/cold": "hot warm heat heated warming | cold cool cooling chilly frozen freezing",
    "wet/dry": "wet rain rainy flood humid | dry drought arid",
    "bright/dark": "bright light sunny illuminated | dark dim gloomy darkness",
    "hard/soft": "hard solid rigid firm | soft liquid flexible fluid",
    "heavy/light": "heavy weighty | light lightweight",
    "deep/shallow": "deep profound | shallow superficial",
    "wide/narrow": "wide broad extensive | narrow limited restricted",
    "fast/slow": "fast quick rapid swift speedy | slow gradual sluggish",
    "full/empty": "full crowded packed busy occupied | empty vacant deserted unoccupied",
    "good/bad": "good excellent great superb fine | bad poor terrible awful dreadful",
    "beautiful/ugly": "beautiful pretty handsome attractive | ugly hideous unattractive",
    "clever/stupid": "clever intelligent smart wise bright | stupid foolish dumb unwise",
    "brave/cowardly": "brave courageous bold fearless | cowardly coward timid afraid",
    "kind/cruel": "kind generous gentle friendly | cruel mean unkind harsh brutal",
    "famous/unknown": "famous renowned popular celebrated | unknown obscure unpopular",
    "important/unimportant": (
        "important significant major crucial key | unimportant insignificant minor trivial negligible"
    ),
    "natural/artificial": "natural organic raw wild | artificial synthetic processed cultivated domesticated",
    "normal/abnormal": "normal usual ordinary common typical | abnormal unusual extraordinary exceptional rare",
    "increasingly/decreasingly": "increasingly more growing | decreasingly less fewer declining",
    "positive/negative": "positive favourable favorable | negative unfavourable unfavorable adverse",
    "active/inactive": "active busy operating operational working | inactive idle dormant passive defunct broken",
    "alone/together": "alone solo individual | together jointly collective joint",
    "voluntary/forced": (
        "voluntary voluntarily willingly deliberate deliberately intentional intentionally | forced involuntary"
        " involuntarily accidental accidentally unintentional compelled"
    ),
    "visible/invisible": "visible seen apparent | invisible hidden unseen",
    "civilian/military": "civilian civil | military army",
    "religious/secular": "religious sacred holy | secular profane atheist",
    "manual/automatic": "manual manually handmade | automatic automatically automated",
    "written/oral": "written writing | oral orally spoken verbal",
    "professional/amateur": "professional | amateur",
    "sentenced/acquitted": (
        "sentenced sentence convicted imprisoned jailed imprisonment conviction | acquitted acquittal released"
        " freed pardoned exonerated"
    ),
    "plaintiff/defendant": "plaintiff prosecutor accuser claimant | defendant accused suspect",
    "compulsory/optional": (
        "compulsory mandatory obligatory required must forced binding | optional voluntary unnecessary exempt free"
    ),
    "valid/invalid": "valid effective force binding | invalid void null expired",
    "anonymous/named": "anonymous unnamed unidentified | named identified known",
    "equality/inequality": (
        "equality equal fair fairness just justice | inequality unequal unfair unjust injustice discrimination"
    ),
    "impose/lift": "impose imposed imposition introduce | lift lifted relax ease waive repeal",
    "punish/reward": "punish punishment penalise penalize fine discipline | reward forgive pardon amnesty spare",
    "presidential/parliamentary": "presidential | parliamentary",
    "unanimous/divided": "unanimous unanimously consensus | divided split contested",
    "popular/unpopular": "popular popularity beloved admired | unpopular hated disliked despised",
    "documented/undocumented": (
        "documented registered licensed official certified authorised authorized | undocumented unregistered"
        " unlicensed unofficial uncertified unauthorised unauthorized"
    ),
    "soldier/civilian": "soldier troop military army | civilian",
    "advance/retreat": "advance advanced invade penetrate | retreat retreated withdraw flee fled",
    "hit/miss": "hit strike struck | miss missed",
    "commit/foil": "commit committed perpetrate succeed | foil foiled thwart prevent abort avert",
    "loyal/rebel": "loyal loyalist obedient faithful | rebel rebellious disloyal traitor mutiny unfaithful",
    "unblock/block": "unblock lift open reopen | block blockade besiege seal",
    "escalate/ease": (
        "escalate escalation intensify intensified rekindle worsen | ease calm abate subside wane diminish"
    ),
    "endorse/warn": "endorse endorsement recommend advise | warn disapprove caution",
    "claim/deny": "claim allege assert insist | deny disclaim retract withdraw",
    "apologise/defend": "apologise apologize apology sorry regret | defend justify insist refuse",
    "loud/quiet": "loud noisy noise shout | quiet silent whisper",
    "honest/dishonest": "honest sincere truthful | dishonest lying liar insincere deceive",
    "clear/vague": "clear understandable obvious explicit | vague ambiguous obscure confusing unclear",
    "publish/censor": "publish print broadcast release air | censor ban suppress withhold",
    "inflation/deflation": "inflation inflationary | deflation deflationary",
    "supply/demand": "supply offer | demand",
    "revenue/expense": "revenue income receipt | expense expenditure spending cost",
    "appreciate/depreciate": (
        "appreciate appreciation revalue strengthen | depreciate depreciation devalue devaluation weaken"
    ),
    "wholesale/retail": "wholesale | retail",
    "invest/divest": "invest investment | divest divestment disinvest",
    "centralise/decentralise": "centralise centralize centralised centralized | decentralise decentralize devolve",
    "monopoly/competition": "monopoly | competition",
    "parent/subsidiary": "parent holding owner || subsidiary unit affiliate",
    "merge/split": "merge merger acquire takeover | split demerge",
    "pay/owe": "pay paid repay settle | owe unpaid default evade",
    "work/strike": "work worked | strike walkout",
    "productive/unproductive": "productive profitable fertile fruitful | unproductive barren fruitless infertile",
    "alive/dead": "alive living live survive | dead death killed die died deceased",
    "acute/chronic": "acute | chronic",
    "reduce/increase": "reduce lower decrease cut prevent protect | increase raise heighten",
    "gain/lose": "gain gained | lose lost shed",
    "stimulate/suppress": "stimulate boost enhance increase | suppress inhibit reduce weaken",
    "male/female": "male | female",
    "predator/prey": "predator || prey",
    "carnivore/herbivore": "carnivore carnivorous | herbivore vegetarian vegan",
    "fertile/sterile": "fertile | sterile infertile",
    "viral/bacterial": "viral virus | bacterial bacterium bacteria",
    "magnify/minimise": (
        "magnify enlarge exaggerate overstate overestimate | minimise minimize downplay understate underestimate"
    ),
    "extinct/common": "extinct endangered rare threatened | common abundant widespread thriving",
    "solid/liquid": "solid frozen | liquid melted gas",
    "freeze/melt": "freeze froze frozen | melt thaw",
    "heat/cool": "heat warm | cool chill",
    "ignite/extinguish": "ignite light burn | extinguish",
    "board/disembark": "board embark | disembark alight",
    "sunrise/sunset": "sunrise dawn | sunset dusk",
    "float/sink": "float surface | sink sank sunk submerge",
    "catch/escape": "catch caught | escape escaped drop release",
    "follow/precede": "follow chase pursue behind || precede lead ahead",
    "approach/recede": "approach near | recede distance",
    "settle/nomadic": "settle resident settled sedentary | nomadic nomad homeless",
    "upstairs/downstairs": "upstairs uphill upstream | downstairs downhill downstream",
    "clockwise/counterclockwise": "clockwise | counterclockwise anticlockwise",
    "arctic/antarctic": "arctic | antarctic",
    "terrestrial/aquatic": "terrestrial land | aquatic marine",
    "mainland/island": "mainland continent | island isle",
    "mountain/valley": "mountain hill peak | valley plain lowland",
    "capital/village": "capital metropolis | village hamlet",
    "attend/absent": "attend attended present presence | absent absence miss missed boycott skip",
    "inbound/outbound": "inbound incoming arrivals | outbound outgoing departures",
    "adult/child": "adult adulthood | child childhood infant baby toddler",
    "elder/younger": "elder older eldest || younger youngest",
    "husband/widow": "husband wife spouse | widow widower divorced",
    "adopted/biological": "adopted adoptive foster step | biological birth natural",
    "believer/atheist": "believer religious devout | atheist unbeliever agnostic",
    "heterosexual/homosexual": "heterosexual straight | homosexual gay lesbian",
    "cheerful/gloomy": "cheerful joyful | gloomy depressed miserable",
    "determined/hesitant": "determined resolute decisive | hesitant undecided indecisive waver",
    "lucky/unlucky": "lucky fortunate luck | unlucky unfortunate misfortune",
    "proud/ashamed": "proud pride | ashamed shame embarrassed",
    "diligent/lazy": "diligent industrious | lazy idle",
    "polite/rude": "polite courteous respectful | rude impolite disrespectful",
    "generous/greedy": "generous generosity | greedy stingy greed",
    "often/once": "often frequently regularly repeatedly | once rarely seldom occasionally",
    "beginning/end": "beginning start outset opening | end ending conclusion closing finish",
    "predecessor/successor": "predecessor precede preceded || successor succeed succeeded",
    "past/future": "past yesterday history ago | future tomorrow upcoming forthcoming",
    "immediately/gradually": "immediately instantly suddenly promptly abruptly | gradually slowly eventually later",
    "mostly/partly": "mostly mainly largely primarily predominantly | partly slightly marginally hardly",
    "completely/partly": "completely entirely fully totally wholly | partly partially half incompletely",
    "unique/common": "unique only | common repeated recurring",
    "odd/even": "odd | even",
    "exactly/approximately": "exactly precisely | approximately roughly about",
    "minimum/maximum": "minimum least lowest bottom | maximum most highest top ceiling",
    "whole/part": "whole entire | part portion partial",
    "major/minor": "major main primary principal | minor secondary marginal",
    "superior/inferior": "superior better || inferior worse",
    "likely/unlikely": "likely probable probably | unlikely improbable",
    "related/unrelated": "related connected linked associated | unrelated unconnected independent",
    "intact/broken": "intact whole complete undamaged unbroken | broken damaged torn cracked shattered",
    "tight/loose": "tight | loose",
    "straight/curved": "straight | curved crooked bent winding",
    "sharp/blunt": "sharp pointed | blunt dull",
    "smooth/rough": "smooth even flat | rough uneven bumpy",
    "raw/cooked": "raw fresh uncooked | cooked fried boiled roasted",
    "sweet/bitter": "sweet sugary | bitter sour salty",
    "original/copy": "original genuine | copy imitation replica counterfeit",
    "serious/mild": "serious grave severe | mild light slight minor",
    "peaceful/violent": "peaceful peacefully | violent violently riot bloody",
    "sing/silent": "sing sang | silent mute",
    "wake/sleep": "wake woke awake | sleep slept asleep",
    "stand/sit": "stand stood standing | sit sat lie seated",
    "dressed/naked": "dressed clothed | naked nude bare undressed",
    "wear/remove": "wear worn | remove",
    "lock/unlock": "lock locked fasten | unlock unlocked unfasten",
    "tie/untie": "tie bind bound | untie loosen unbound",
    "fill/empty": "fill filled | empty drain emptied",
    "cover/uncover": "cover covered | uncover expose bare",
    "load/unload": "load loaded | unload unloaded",
    "activate/deactivate": "activate enable | deactivate disable",
    "install/uninstall": "install mount | uninstall remove dismantle",
    "encrypt/decrypt": "encrypt encode encrypted | decrypt decode unencrypted",
    "upload/download": "upload | download",
    "score/concede": "score scored | concede conceded miss missed",
    "starter/substitute": "starter starting | substitute bench reserve",
}
