import {wordSet} from './word-set.ts';

/** Common given names of women: they tell a person, and which pronoun fits. */
export const femaleNames = wordSet(`
	mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley kimberly
	emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
	shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
	heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl
	hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy sophia
	grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis
	lori hillary ivanka melania theresa angela nikki condoleezza kamala nancy tulsi kirsten claire susan elena sonia jill
	monica silvia sylvia clara lucy jane rosa rosaly kristi kylie jeanine letitia anezina eleanor fiona gemma harriet
	imogen ingrid irene ivy jasmine josephine judi kate kathy katie kristen kristin leah lena lily loretta lucia
	luz lydia maggie mia meghan meg melinda mona nadia naomi nina nora paula penny phoebe priya rita roberta
	rosemary roxanne sally sheila sonya stella sue suzanne tamara tanya tara tina tracy ursula valerie vanessa vera wanda
	wendy yvonne zoe fatima aisha leila layla malala mei svetlana olga natasha tatiana irina ekaterina yulia anastasia
	maya marta carmen dolores pilar ines lucía chiara giulia francesca elisabeth brigitte birgit petra heidi annegret ursula
	simone isabelle sophie camille marine ségolène siobhan aoife niamh bridget erin megyn gayle oprah beyonce rihanna
	adele dianne elise amelia beatrice bella bonnie carla carrie cathy charlene cindy colleen connie courtney
	crystal daisy dana dawn debbie eva faith felicia georgia gina glenda greta gwen holly hope jacinda jackie jenna jenny
	jodi joanna jo joni june kara karla kellyanne kendall khloe kourtney kristina latoya leslie lois lorraine luisa
	lynn mabel marcia marianne marjorie marsha maxine mercedes mildred miriam molly monique muriel nellie norma pam patty
	pauline peggy penelope phyllis rachael ramona raquel regina renee rhonda rosie sabrina sherry stacey stacy
	susie tammy tiffany toni trisha trudy veronica vivian yolanda elissa ilhan rashida ayanna alexandria mazie tammy`);

/** Common given names of men. */
export const maleNames = wordSet(`
	james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
	steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
	jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
	tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry austin
	sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie
	elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene mike mitch ted marco bernie barack bill
	jeb ben chris rand rick lindsey joe tim jim tom bob dan dave steve greg jeff matt tony ken ron don doug fred ed andy
	nick pete phil ray sam stan todd craig brad brett chad chuck clint cory curtis dale damon darren dean derek drew dustin
	dwight earl eddie edwin elliot ernest evan floyd francis franklin geoffrey glenn gordon grant graham guy harry harvey
	herbert howard hugh ian isaac ivan jake jared jay jimmy joel johnny julian kirk kurt lance lee leo leon leonard lewis
	lloyd louis luke marc marcus mario martin marvin maurice max melvin michel miguel mitchell mohamed mohammed mohammad
	muhammad ahmed ahmad ali hassan hussein ibrahim mahmoud mustafa omar osama abdul abdullah abdel khalid saddam bashar
	recep tayyip vladimir dmitry dmitri sergei sergey boris alexei aleksandr mikhail nikolai oleg igor yuri viktor vitaly
	andrei konstantin pavel emmanuel francois françois nicolas jean-claude jacques pierre luc antoine olivier hans helmut
	gerhard heiko jens jürgen klaus wolfgang heinz otto horst sebastian stefan matteo giuseppe silvio luigi antonio carlos
	fernando pedro luis jorge manuel rafael ricardo roberto alberto alejandro diego eduardo enrique felipe francisco
	gustavo hugo javier joaquin julio nicolás pablo raul raúl rodrigo sergio xavier narendra rahul amit arvind rajiv sanjay
	anil sunil vijay ravi imran nawaz pervez asif shinzo yoshihide kenji hiroshi takeshi akira benedict boris
	jeremy nigel rishi keir gavin dominic alistair alastair angus callum colin duncan ewan fergus gareth gethin hamish
	iain rhys rory simon stuart trevor neil owen nathaniel neville norman oliver oscar patrick preston quentin reginald
	rex rodney ross rudy rupert ruben russ seth shane shaun shawn sidney spencer stanley theodore toby tommy tristan
	tucker tyrone vernon victor vince wade warren wesley wilbur zach zack elon jeff mark warren lebron kobe tiger roger
	rafael novak cristiano lionel diego pele kofi ban antonio boutros desmond nelson thabo jacob cyril robert morgan
	emmerson uhuru yoweri benjamin bibi ehud ariel shimon yitzhak avigdor mahathir rodrigo ferdinand lech donald
	jean-marc jean-luc reince corey newt mitt dick rudy stephen jared rod
	abraham adolf alfred allan allen andre angelo archie arnold barry bart bernard bert brent calvin cameron cecil cedric
	chester clarence claude clayton clifford clyde conrad curt cyrus darrell darryl daryl denis dirk dominick
	dwayne edgar elmer elvis emil enzo erik ernie ervin ezra felix fidel garrett gene gilbert gino graeme harris hector
	herman homer horace ignacio ira irving isaiah jamal jermaine jerome joaquín jonas jonathon josef
	josh karl kirby lars lorenzo luther lyle malcolm marlon marshall mathew maxwell micah micheal mick milton
	moses myron ned neal noel nolan orlando orville otis perry randall randolph reggie rene reuben rob robbie robby roland
	roman romeo ronnie roscoe rufus salvador salvatore sammy saul sheldon sherman solomon sterling sylvester terrance
	terrence thaddeus theo tobias tomas travis ulysses vaughn vinny virgil wallace walt wilfred will willard willis winston
	woodrow yusuf zane`);

/** Family names of Korea, China and Vietnam, written before the given name, of which some are given names elsewhere. Lower case. */
export const familyNamesFirst = wordSet(`
	kim lee park choi choe jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong moon ri pak paek
	wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang xi wen
	nguyen tran le pham phan vu dang bui do`);
