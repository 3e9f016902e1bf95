"""The measures that are built in: a heading for what a group shares, a line for each measure.

A heading is `kind movement takes`, then `alone` where what is counted is about no one named before
("70 people died"), and `persons` where it is persons, whom something may befall ("5 workers were killed").
`takes` lists what the figure may be: `count` (a bare number), `money`, `percent`, units by their symbol. A line is
`key: label`. What names a measure in a text stands in `langs/`.
"""

CATALOGUE = """
[quantity cumulative count percent]
users: users
registered_users: registered users
downloads: downloads
installs: installations
[quantity level count percent persons]
members: members
employees: employees
visitors: visitors
passengers: passengers
students: students
teachers: teachers
patients: patients
doctors: doctors
nurses: nurses
adults: adults
teenagers: teenagers
prisoners: prisoners
hostages: hostages
survivors: survivors
candidates: candidates
lawmakers: members of parliament
delegates: delegates
journalists: journalists
lawyers: lawyers
engineers: engineers
scientists: scientists
volunteers: volunteers
farmers: farmers
drivers: drivers
firefighters: firefighters
athletes: athletes
players: players
suspects: suspects
witnesses: witnesses
homeless: homeless people
unemployed: unemployed people
poor: poor people
[quantity level count percent]
active_users: active users
customers: customers
subscribers: subscribers
followers: followers
stores: shops
stores_opened: shops opened
stores_closed: shops closed
hires: people hired
layoffs: jobs cut
service_centers: service centres
factories: factories
offices: offices
branches: branches
companies: companies
partners: partners
suppliers: suppliers
countries: countries
markets: markets
models: models
views: views
units_sold: units sold
units_shipped: units shipped
units_made: units made
orders: orders
vehicles: vehicles
seats: seats
points: points
viewers: viewers
listeners: listeners
readers: readers
accounts: accounts
devices: devices
servers: servers
apps: apps
websites: websites
messages: messages
posts: posts
likes: likes
comments: comments
signatures: signatures
complaints: complaints
lawsuits: lawsuits
applications: applications
patents: patents
licences: licences
contracts: contracts
tickets: tickets
books: books
films: films
songs: songs
albums: albums
episodes: episodes
schools: schools
universities: universities
hospitals: hospitals
beds: hospital beds
tests: tests
births: births
crimes: crimes
attacks: attacks
accidents: accidents
fires: fires
weapons: weapons
missiles: missiles
bombs: bombs
ships: ships
aircraft: aircraft
flights: flights
trains: trains
satellites: satellites
animals: animals
species: species
trees: trees
dogs: dogs
hotels: hotels
rooms: rooms
apartments: apartments
restaurants: restaurants
villages: villages
cities: cities
islands: islands
languages: languages
jobs_open: open jobs
matches: matches
shots: shots
documents: documents
meetings: meetings
projects: projects
products_offered: products
brands: brands
investors: investors
farms: farms
mines: mines
power_plants: power plants
charging_points: charging points
stations: stations
bridges: bridges
magnitude: magnitude
floors: floors
awards: awards
studies: studies
respondents: respondents
laws: laws
sanctions: sanctions
[quantity level count]
wins: wins
defeats: defeats
goals: goals
medals: medals
titles: titles
[quantity level count percent alone]
votes: votes
cases: cases
infected: infections
households: households
buildings: buildings
houses: houses
[quantity level count percent alone persons]
people: people
inhabitants: inhabitants
refugees: refugees
migrants: migrants
protesters: protesters
children: children
women: women
men: men
police: police officers
soldiers: soldiers
[quantity cumulative count percent alone]
dead: dead
injured: injured
missing: missing people
arrested: arrests
evacuated: people evacuated
displaced: people displaced
rescued: people rescued
hospitalised: people in hospital
vaccinated: vaccinations
recovered: people recovered
convicted: people convicted
destroyed: destroyed
affected: people affected
[quantity level money percent]
price: price
salary: salary
cost: cost
fine: fine
tax: taxes
[quantity level money percent]
revenue: revenue
profit: profit
loss: loss
investment: investment
funding: funding
debt: debt
valuation: valuation
budget: budget
exports: exports
imports: imports
damage: damage
donations: donations
gdp: gross domestic product
deficit: deficit
surplus: surplus
share_price: share price
dividend: dividend
bonus: bonus
pension: pension
rent: rent
minimum_wage: minimum wage
compensation: compensation
prize_money: prize money
tuition: tuition
subsidy: subsidy
reserves: foreign reserves
trade: trade
wealth: wealth
savings: savings
box_office: box office takings
[quantity level money]
ransom: ransom
transfer_fee: transfer fee
bail: bail
purchase_price: purchase price
[quantity level percent]
market_share: market share
sales_share: share of sales
growth: growth
inflation: inflation
unemployment: unemployment
interest_rate: interest rate
turnout: turnout
approval: approval rating
share: share
tax_rate: tax rate
poverty_rate: poverty rate
birth_rate: birth rate
vaccination_rate: vaccination rate
death_rate: death rate
efficacy: efficacy
vote_share: share of the vote
literacy: literacy
occupancy: occupancy
margin: margin
yield: yield
quota: quota
battery_level: battery level
support_share: share in favour
opposition_share: share against
[quantity level ms s min h d wk mo a 10.a 100.a night]
duration: duration
[quantity level d wk mo a]
prison_term: prison term
[quantity level a mo]
age: age
[quantity level km m cm mm hm [mi_i] [ft_i] [nmi_i] [yd_i] [ly]]
distance: distance
height: height
[quantity level kg g mg t dt [lb_av] [oz_av] [stone_av] zentner]
weight: weight
[quantity level km2 m2 cm2 har acre_de [acr_us] [smi_us] [sft_i]]
area: area
[quantity level Cel [degF] K deg]
temperature: temperature
[quantity level km m cm mm [mi_i] [ft_i] [in_i] [yd_i]]
length: length
depth: depth
width: width
screen_size: screen size
rainfall: rainfall
[quantity level t kg g Mt hl [lb_av] [oz_av] [bu_us] [bbl_us] count percent]
emissions: emissions
harvest: harvest
output: production
waste: waste
[quantity level W kW MW GW [HP]]
power: power
[quantity level kW.h MW.h GW.h TW.h J kJ MJ cal kcal]
energy: energy
[quantity level km/h m/s km/s [mi_i]/h [kn_i]]
speed: speed
[quantity level l ml cl dl hl m3 cm3 km3 [bbl_us] [gal_us] [pt_us] [cft_i]]
volume: volume
[quantity level GB TB MB kB PB By Gbit Mbit]
memory: memory
[quantity level mA.h A.h]
battery: battery capacity
[quantity level Mpixel pixel]
camera: camera resolution
[rank level rank]
rank: rank
[event event place]
market_entry: market entry
market_exit: market exit
data_center: data centre
store_opening: opening of a shop
service_center_opening: opening of a service centre
factory_opening: opening of a factory
office_opening: opening of an office
store_closing: closing of a shop
factory_closing: closing of a factory
office_closing: closing of an office
opening: opening
closing: closure
launch: launch
unveiling: unveiling
sales_start: start of sales
development: development
acquisition: acquisition
founding: founding
death: death
birth: birth
acquittal: acquittal
survival: survival
delivery_start: start of deliveries
bankruptcy: bankruptcy
listing: stock market listing
sinking: sinking
extradition: extradition
nationalisation: nationalisation
privatisation: privatisation
split: split
[event level place]
candidacy: candidacy
liftoff: lift-off
transfer: transfer of a player
theft: theft
discovery: discovery
signing: signing
accession: joining
withdrawal: withdrawal
relocation: relocation of a seat
renaming: renaming
collapse: collapse
completion: completion
invasion: invasion
conviction: conviction
resignation: resignation
retirement: retirement
dismissal: dismissal
appointment: appointment
merger: merger
nomination: nomination
election: election
marriage: marriage
divorce: divorce
arrest: arrest
release: release from custody
charge: charge
lawsuit: lawsuit
ban: ban
permission: permission
approval_given: approval
rejection: rejection
partnership: partnership
recall: recall
cancellation: cancellation
postponement: postponement
suspension: suspension
resumption: resumption
sell_out: sold out
price_rise: price rise
price_cut: price cut
rate_rise: rate rise
rate_cut: rate cut
outlook_raised: raised outlook
outlook_cut: lowered outlook
outlook_kept: confirmed outlook
outlook_withdrawn: withdrawn outlook
concession: concession of defeat
appeal: appeal
strike: strike
protest: protest
victory: victory
defeat: defeat
record: record
crash: crash
explosion: explosion
fire_outbreak: outbreak of fire
flood: flood
earthquake: earthquake
shooting: shooting
attack_event: attack
ceasefire: ceasefire
evacuation: evacuation
rescue: rescue
kidnapping: kidnapping
escape: escape
visit: visit
meeting: meeting
hack: hack
apology: apology
confession: confession
deportation: deportation
construction: start of building
stake_sale: sale of a stake
surgery: operation
infection: infection
"""
# The measure of how many an event befell.
BEFALLING = {"arrest": "arrested", "rescue": "rescued", "evacuation": "evacuated"}
